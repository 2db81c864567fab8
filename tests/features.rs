//! Features compile by themselves: the other tests have all of them.

use std::process::Command;

/// Not those of actix-web and poem, which have nothing that axum's has not and take long.
#[test]
fn features_compile_without_the_others() {
    let features = ["", "tracing", "input", "validator", "garde", "tower", "axum", "axum,garde"];
    for feature in features {
        let checked = Command::new(env!("CARGO"))
            .args(["check", "--quiet", "--offline", "--package=error-catalog", "--no-default-features", "--features", feature])
            .args(["--target-dir", concat!(env!("CARGO_TARGET_TMPDIR"), "/features")])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .env("RUSTFLAGS", "-Dwarnings")
            .output();
        let checked = checked.unwrap_or_else(|error| panic!("{error}"));
        assert!(checked.status.success(), "{feature}: {}", String::from_utf8_lossy(&checked.stderr));
    }
}
