//! Mended: A name whose code is too long.

use error_catalog::ApiError;

#[derive(Debug, ApiError)]
#[status(404)]
enum BlogError {
    #[code("long")]
    ANameThatIsLongerThanAnybodyWouldWantToReadInALogOrToTypeIntoAClientAndThatNoCompilerObjectsToEitherWay,
}
