//! The error handler as a layer of tower: for axum, and for every other service that answers HTTP requests.

use std::{
    convert::Infallible,
    error::Error as StdError,
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use http::{Request, Response};
use pin_project_lite::pin_project;
use tower_layer::Layer;
use tower_service::Service;

use crate::{
    Error, ErrorHandler, Internal, Scope, handler,
    handler::answer::{Guarded, answer, catch, failed},
};

type BoxError = Box<dyn StdError + Send + Sync>;

impl<S> Layer<S> for ErrorHandler {
    type Service = ErrorHandlerService<S>;

    fn layer(&self, inner: S) -> ErrorHandlerService<S> {
        ErrorHandlerService { inner, handler: self.clone(), unready: None }
    }
}

/// A service whose errors an [`ErrorHandler`] answers: those in its responses, those that it fails with, and its panics. It never fails itself.
#[derive(Debug)]
pub struct ErrorHandlerService<S> {
    inner: S,
    handler: ErrorHandler,
    /// Why the service will never be ready again; the next request is answered with it.
    unready: Option<Error>,
}

impl<S: Clone> Clone for ErrorHandlerService<S> {
    fn clone(&self) -> Self {
        Self { inner: self.inner.clone(), handler: self.handler.clone(), unready: None }
    }
}

impl<S, Q, B> Service<Request<Q>> for ErrorHandlerService<S>
where
    S: Service<Request<Q>, Response = Response<B>>,
    S::Error: Into<BoxError>,
    B: From<Bytes>,
{
    type Response = Response<B>;
    type Error = Infallible;
    type Future = ResponseFuture<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        if self.unready.is_none() {
            self.unready = match catch(|| self.inner.poll_ready(context)) {
                Ok(ready) => ready!(ready).err().map(|error| Internal::new(error).into()),
                Err(panic) => Some(panic),
            };
        }
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Q>) -> ResponseFuture<S::Future> {
        let head = handler::Request {
            method: request.method(),
            path: request.uri().path(),
            headers: &mut request.headers().iter().map(|(name, value)| (name.as_str(), value.as_bytes())),
        };
        let scope = Arc::new(self.handler.open(head).allow_is_added());
        let mut response = ResponseFuture { future: Guarded::none(scope.clone(), self.unready.take()), scope };
        // Given by reference, for it is large, and every closure on the way would move it once more.
        let mut request = Some(request);
        response.future.make(|| request.take().map(|request| self.inner.call(request)));
        response
    }
}

pin_project! {
    /// The response of an [`ErrorHandlerService`].
    pub struct ResponseFuture<F> {
        #[pin]
        future: Guarded<F>,
        scope: Arc<Scope>,
    }
}

impl<F, B, E> Future for ResponseFuture<F>
where
    F: Future<Output = Result<Response<B>, E>>,
    E: Into<BoxError>,
    B: From<Bytes>,
{
    type Output = Result<Response<B>, Infallible>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let mut output = Poll::Pending;
        let error = if let Some(panic) = this.future.poll_into(context, &mut output) {
            panic
        } else {
            if let Poll::Ready(Ok(response)) = &mut output {
                finish(response, this.scope);
            }
            match output {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(Ok(response)) => return Poll::Ready(Ok(response)),
                Poll::Ready(Err(error)) => Internal::new(error).into(),
            }
        };
        Poll::Ready(Ok(failed(this.scope, &error).map(B::from)))
    }
}

/// Makes of a response the one that is sent.
fn finish<B: From<Bytes>>(response: &mut Response<B>, scope: &Arc<Scope>) {
    let status = response.status();
    if let Some(rendered) = answer(scope, status, response.headers_mut()) {
        let (rendered, body) = rendered.into_parts();
        *response.status_mut() = rendered.status;
        *response.headers_mut() = rendered.headers;
        *response.body_mut() = body.into();
    }
}
