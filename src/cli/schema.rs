//! `explainer schema`: the JSON Schema of what authors write, printed or kept in the site.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::{Voice, need_site};
use crate::disk::{self, Change, Failure};
use crate::schema::Schema;
use crate::text::nearest;

#[derive(Args)]
pub struct SchemaArguments {
    /// Of what: `site`, `facts` or `front-matter`; without a name, they are listed
    name: Option<String>,
    /// Write all of them into `schemas/` of the site, in place of older ones
    #[arg(long, conflicts_with = "name")]
    write: bool,
    /// The folder that holds `site.yaml`
    #[arg(long, default_value = ".", value_name = "DIR", requires = "write")]
    site: PathBuf,
}

pub fn schema(arguments: &SchemaArguments, voice: &Voice) -> Result<ExitCode, Failure> {
    if arguments.write {
        write(arguments, voice)?;
    } else if let Some(name) = &arguments.name {
        print(&find(name)?.text());
    } else {
        for (_, name, of) in Schema::ALL {
            print(&format!("{name:12}  {of}\n"));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn find(name: &str) -> Result<Schema, Failure> {
    Schema::find(name).ok_or_else(|| {
        let names = Schema::ALL.map(|row| row.1);
        let cure = match nearest(name, names) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the schemas are `{}`", names.join("`, `")),
        };
        Failure::new(format!("there is no schema of `{name}`")).cure(cure)
    })
}

fn write(arguments: &SchemaArguments, voice: &Voice) -> Result<(), Failure> {
    let site = &arguments.site;
    need_site(site)?;
    for (schema, ..) in Schema::ALL {
        let (path, text) = (schema.path(), schema.text());
        let place = site.join(&path);
        let said = match std::fs::read(&place).ok() {
            Some(bytes) if bytes == text.as_bytes() => "is up to date",
            Some(bytes) => {
                disk::change(site, &[Change::of(&path, &bytes, text.as_bytes())])?;
                "was made anew"
            }
            None => {
                disk::add(site, &[(path.clone(), text.as_bytes())])?;
                "was made"
            }
        };
        if !voice.quiet {
            eprintln!("`{path}` {said}");
        }
    }
    Ok(())
}

/// A reader that hangs up, such as `head`, is no fault of ours.
fn print(text: &str) {
    let _ = io::stdout().write_all(text.as_bytes());
}
