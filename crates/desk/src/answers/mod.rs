//! Ready answers: keeping them, and their file.

mod file;
mod keep;

pub use file::{AnswerFile, FileProblem, LineProblem};
