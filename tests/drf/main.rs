//! What Django REST Framework and drf-standardized-errors answered, case by case, and what error-catalog answers.
//!
//! `cases/` holds the recorded answers of Django 5.2.19, djangorestframework 3.18.3 and drf-standardized-errors 0.16.0; `odd_*` are recorded in the same
//! way, for corners that the others do not have.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may take the short way")]

mod cases;
mod derived;
mod program;
mod recorded;
mod rules;
mod skipped;
