//! The program: hands its arguments to the library and ends with its status.

use std::process::ExitCode;

fn main() -> ExitCode {
    explainer::cli::main()
}
