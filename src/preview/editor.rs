//! Links that open an editor at a line, for editors that have an address scheme of their own.

use std::path::{Path, PathBuf};

/// An editor, by its name on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Editor {
    pub name: &'static str,
    /// `{path}`, `{line}` and `{column}` are filled in.
    address: &'static str,
}

const EDITORS: [Editor; 10] = [
    Editor { name: "vscode", address: "vscode://file{path}:{line}:{column}" },
    Editor { name: "vscodium", address: "vscodium://file{path}:{line}:{column}" },
    Editor { name: "cursor", address: "cursor://file{path}:{line}:{column}" },
    Editor { name: "windsurf", address: "windsurf://file{path}:{line}:{column}" },
    Editor { name: "zed", address: "zed://file{path}:{line}:{column}" },
    Editor { name: "idea", address: "idea://open?file={path}&line={line}&column={column}" },
    Editor { name: "sublime", address: "subl://open?url=file://{path}&line={line}&column={column}" },
    Editor { name: "textmate", address: "txmt://open?url=file://{path}&line={line}&column={column}" },
    Editor { name: "macvim", address: "mvim://open?url=file://{path}&line={line}&column={column}" },
    Editor {
        name: "emacs",
        address: "org-protocol://open-file?url=file://{path}&line={line}&column={column}",
    },
];

impl Editor {
    pub fn names() -> Vec<&'static str> {
        EDITORS.iter().map(|editor| editor.name).collect()
    }

    pub fn find(name: &str) -> Option<Editor> {
        // As people call them, and as their programs are called.
        let name = match name {
            "code" => "vscode",
            "codium" => "vscodium",
            "subl" => "sublime",
            "mate" => "textmate",
            "mvim" => "macvim",
            other => other,
        };
        EDITORS.into_iter().find(|editor| editor.name == name)
    }

    /// The editor that a command such as `VISUAL="code --wait"` starts.
    pub fn of_command(command: &str) -> Option<Editor> {
        let program = command.split_whitespace().next()?;
        Editor::find(Path::new(program).file_stem()?.to_str()?)
    }

    /// The address that opens a file at a line and column, which count from 1.
    pub fn href(self, path: &Path, line: usize, column: usize) -> String {
        let mut encoded = String::new();
        for byte in path.to_string_lossy().replace('\\', "/").bytes() {
            if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'-' | b'_' | b'~' | b':') {
                encoded.push(char::from(byte));
            } else {
                encoded.push_str(&format!("%{byte:02X}"));
            }
        }
        // A drive of Windows has no slash before it.
        let encoded = if encoded.starts_with('/') { encoded } else { format!("/{encoded}") };
        self.address
            .replace("{path}", &encoded)
            .replace("{line}", &line.to_string())
            .replace("{column}", &column.to_string())
    }
}

/// Where the files of a site lie, and what opens them.
#[derive(Clone, Debug)]
pub struct Desk {
    /// Absolute.
    pub folder: PathBuf,
    /// Absolute; the texts of the sources may lie anywhere.
    pub archive: Option<PathBuf>,
    pub editor: Option<Editor>,
}

impl Desk {
    /// The address that opens a file of the project; none for what is built in, or without an editor.
    pub fn href(&self, path: &str, line: usize, column: usize) -> Option<String> {
        let file = match path.strip_prefix("archive/") {
            Some(rest) => self.archive.as_ref()?.join(rest),
            None => self.folder.join(path),
        };
        Some(self.editor?.href(&file, line, column))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_opens_the_file_at_the_line() {
        let desk = |name| Desk {
            folder: PathBuf::from("/home/me/my site"),
            archive: Some(PathBuf::from("/texts")),
            editor: Editor::find(name),
        };
        let href = |name, path| desk(name).href(path, 3, 5);
        assert_eq!(
            href("code", "content/a.md").as_deref(),
            Some("vscode://file/home/me/my%20site/content/a.md:3:5")
        );
        assert_eq!(
            href("sublime", "archive/a&b.txt").as_deref(),
            Some("subl://open?url=file:///texts/a%26b.txt&line=3&column=5")
        );
        assert_eq!(href("ed", "content/a.md"), None);
    }

    #[test]
    fn the_editor_of_the_shell_is_known_by_its_program() {
        assert_eq!(Editor::of_command("/usr/bin/code --wait").map(|editor| editor.name), Some("vscode"));
        assert_eq!(Editor::of_command("vim"), None);
        assert_eq!(Editor::of_command(""), None);
    }
}
