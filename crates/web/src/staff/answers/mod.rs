//! Ready answers: finding and using them, keeping them, their file.

pub(crate) mod file;
pub(crate) mod form;
pub(crate) mod list;
pub(crate) mod render;
