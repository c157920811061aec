//! A compiler for explainers: curated facts and prose in, a static site out in which every sentence leads
//! to the words that carry it.
//!
//! The core is pure, from [`project`] to [`pipeline`]; [`disk`], [`watch`], [`serve`], [`deploy`] and [`cli`] are its shell.
//! ARCHITECTURE.md is the map.

pub mod artifact;
pub mod bibliography;
pub mod card;
pub mod checks;
pub mod cli;
pub mod csl;
pub mod date;
pub mod deploy;
pub mod diagnostic;
pub mod disk;
pub mod drawing;
pub mod emit;
pub mod explain;
pub mod export;
pub mod import;
pub mod ingest;
pub mod init;
pub mod kinds;
pub mod lock;
pub mod markdown;
pub mod mistakes;
pub mod new;
pub mod picture;
pub mod pipeline;
pub mod plan;
pub mod preview;
pub mod project;
pub mod prose;
pub mod quotation;
pub mod read;
pub mod rename;
pub mod schema;
#[cfg(feature = "pagefind")]
pub mod search;
pub mod serve;
pub mod site;
pub mod stock;
pub mod styles;
pub mod text;
pub mod theme;
pub mod views;
pub mod watch;
pub mod words;
pub mod yaml;
