//! Writes one source for reference managers: BibLaTeX, CSL-JSON and RIS.
//!
//! What is not known is left out. [`read_bib`](super::read_bib) and [`read_csl_json`](super::read_csl_json)
//! read back what is written here, as far as the format can say it; nothing of ours reads RIS.

mod bib;
mod csl_json;
mod ris;

pub use bib::bib;
pub use csl_json::csl_json;
pub use ris::ris;
