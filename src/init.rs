//! `explainer init`: a small complete site, to be looked at and then replaced.
//!
//! Its story is invented. Its files lie in `src/init/site/`, where what begins with a dot in a site does not, so that
//! they do nothing here; `@NAMES@` in them stand for what was guessed.

use crate::schema::{Schema, modeline};
use crate::yaml::write::scalar;

/// What the files say of the one site that they are for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    pub title: String,
    pub author: Option<String>,
    /// Where the site is published from.
    pub remote: Option<Remote>,
    pub branch: String,
}

/// A repository on GitHub.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remote {
    pub owner: String,
    pub name: String,
}

/// Where the program comes from.
const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");

macro_rules! files {
    ($($file:literal as $path:literal)*) => {
        &[$(($path, include_str!(concat!("init/site/", $file))),)*]
    };
}

/// In the order in which they are told.
const FILES: &[(&str, &str)] = files! {
    "site.yaml" as "site.yaml"
    "content/sources.yaml" as "content/sources.yaml"
    "content/actors.yaml" as "content/actors.yaml"
    "content/events.yaml" as "content/events.yaml"
    "content/claims.yaml" as "content/claims.yaml"
    "content/questions.yaml" as "content/questions.yaml"
    "content/index.md" as "content/index.md"
    "content/about.md" as "content/about.md"
    "archive/gazette.txt" as "archive/gazette.txt"
    "archive/inspection.txt" as "archive/inspection.txt"
    "evidence.lock" as "evidence.lock"
    "README.md" as "README.md"
    "gitignore" as ".gitignore"
    "github/workflows/pages.yml" as ".github/workflows/pages.yml"
    "vscode/settings.json" as ".vscode/settings.json"
    "vscode/extensions.json" as ".vscode/extensions.json"
};

/// All files of the site, by their paths.
pub fn files(guess: &Guess) -> Vec<(String, String)> {
    let filled = FILES.iter().map(|(path, text)| {
        let schema = match *path {
            "site.yaml" => Some(modeline(Schema::Site, 0)),
            path if path.ends_with(".yaml") => Some(modeline(Schema::Facts, path.matches('/').count())),
            _ => None,
        };
        ((*path).to_owned(), schema.unwrap_or_default() + &guess.fill(text))
    });
    let schemas = Schema::ALL.iter().map(|(schema, ..)| (schema.path(), schema.text()));
    filled.chain(schemas).collect()
}

impl Guess {
    fn fill(&self, text: &str) -> String {
        let url = match &self.remote {
            Some(remote) => format!(
                "# Where the site will live. The workflow for GitHub Pages knows it by itself.\nurl: {}\n\n\
                 # Where its files can be seen; linked from every page.\nrepository: {}",
                remote.site(),
                remote.address()
            ),
            None => "# Where the site will live. The workflow for GitHub Pages knows it by itself; feeds, the sitemap\n\
                     # and the links of 404.html need it wherever else you publish.\n\
                     #url: https://example.org/"
                .to_owned(),
        };
        let authors = match &self.author {
            Some(author) => {
                format!("# Who makes the site: a name, or a list of names.\nauthors: {}", scalar(author))
            }
            None => "# Who makes the site.\n#authors: [Ada Example, The desk]".to_owned(),
        };
        // The last, so that a guess with such a name in it stands as it is.
        text.replace("@REPOSITORY@", REPOSITORY)
            .replace("@VERSION@", env!("CARGO_PKG_VERSION"))
            .replace("@ACTION@", REPOSITORY.strip_prefix("https://github.com/").unwrap_or(REPOSITORY))
            .replace("@BRANCH@", &scalar(&self.branch))
            .replace("@URL@", &url)
            .replace("@TITLE_MD@", &markdown(&self.title))
            .replace("@AUTHORS@", &authors)
            .replace("@TITLE@", &scalar(&self.title))
    }
}

/// A text that Markdown takes for nothing else.
fn markdown(text: &str) -> String {
    let escape = |c: char| {
        if c.is_ascii_punctuation() && !",.'-".contains(c) { format!("\\{c}") } else { c.to_string() }
    };
    text.chars().map(escape).collect()
}

impl Remote {
    /// The repository that an address of git means, over HTTPS or SSH.
    pub fn parse(address: &str) -> Option<Remote> {
        let address = address.trim();
        let path = ["https://github.com/", "ssh://git@github.com/", "git@github.com:", "git://github.com/"]
            .iter()
            .find_map(|start| address.strip_prefix(start))?;
        let path = path.trim_end_matches('/');
        let (owner, name) = path.strip_suffix(".git").unwrap_or(path).split_once('/')?;
        let plain = |part: &str| {
            let marks = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
            !part.is_empty() && !part.starts_with('.') && part.chars().all(marks)
        };
        (plain(owner) && plain(name)).then(|| Remote { owner: owner.to_owned(), name: name.to_owned() })
    }

    pub fn address(&self) -> String {
        format!("https://github.com/{}/{}", self.owner, self.name)
    }

    /// Where GitHub Pages shows it.
    pub fn site(&self) -> String {
        let host = format!("{}.github.io", self.owner.to_lowercase());
        if self.name.to_lowercase() == host {
            format!("https://{host}/")
        } else {
            format!("https://{host}/{}/", self.name)
        }
    }
}

/// The title that the name of a folder suggests: `harbour-fire` is *Harbour fire*.
pub fn title(folder: &str) -> String {
    let words: Vec<&str> = folder
        .split(|c: char| c.is_whitespace() || c.is_control() || c == '-' || c == '_')
        .filter(|word| !word.is_empty())
        .collect();
    let words = words.join(" ");
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => "An explainer".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_git_lead_to_pages() {
        let site = |address: &str| Remote::parse(address).map(|remote| remote.site());
        let project = Some("https://ada.github.io/Harbour/".to_owned());
        for address in [
            "https://github.com/Ada/Harbour.git",
            "https://github.com/Ada/Harbour/",
            "git@github.com:Ada/Harbour.git",
            "ssh://git@github.com/Ada/Harbour",
        ] {
            assert_eq!(site(address), project, "{address}");
        }
        assert_eq!(site("git@github.com:Ada/ada.github.io"), Some("https://ada.github.io/".to_owned()));
        for other in [
            "https://gitlab.com/a/b",
            "/srv/git/b.git",
            "git@github.com:a",
            "https://github.com/a/b/c",
            "https://github.com/a/b c",
        ] {
            assert_eq!(site(other), None, "{other}");
        }
    }

    #[test]
    fn a_folder_suggests_a_title() {
        assert_eq!(title("harbour-fire_2014"), "Harbour fire 2014");
        assert_eq!(title("élan"), "Élan");
        assert_eq!(title("--"), "An explainer");
    }
}
