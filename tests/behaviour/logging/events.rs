//! What the application's log receives: every event of this thread, with its fields.

use std::{
    collections::BTreeMap,
    fmt,
    sync::{Arc, Mutex, Once},
};

use serde_json::Value;
use tracing::{
    Level, Subscriber,
    field::{Field, Visit},
    subscriber::DefaultGuard,
};
use tracing_subscriber::{
    Layer,
    layer::{Context, SubscriberExt},
};

/// One event.
#[derive(Clone, Debug)]
pub struct Event {
    pub level: Level,
    pub target: String,
    pub fields: BTreeMap<String, Value>,
}

impl Event {
    /// A field as text, empty where it is not there.
    pub fn text(&self, name: &str) -> &str {
        self.fields.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    pub fn status(&self) -> u64 {
        self.fields.get("status").and_then(Value::as_u64).unwrap_or_default()
    }

    fn is_error(&self) -> bool {
        self.target == "error_catalog" && self.text("message") == "request failed"
    }
}

/// The events of this thread since [`Events::capture`].
#[derive(Clone, Default)]
pub struct Events(Arc<Mutex<Vec<Event>>>);

impl Events {
    /// Collects the events of this thread as long as the guard lives.
    pub fn capture() -> (Self, DefaultGuard) {
        listen_everywhere();
        let events = Self::default();
        let guard = tracing::subscriber::set_default(tracing_subscriber::registry().with(events.clone()));
        (events, guard)
    }

    /// Takes all events so far.
    pub fn take(&self) -> Vec<Event> {
        std::mem::take(&mut self.0.lock().unwrap())
    }

    /// Takes the events of errors; there may be no others of the library.
    pub fn take_errors(&self) -> Vec<Event> {
        let events: Vec<_> = self.take().into_iter().filter(|event| event.target.starts_with("error_catalog")).collect();
        assert!(events.iter().all(Event::is_error), "{events:#?}");
        events
    }

    /// Takes the one event there is.
    pub fn take_one(&self) -> Event {
        let mut events = self.take_errors();
        assert_eq!(events.len(), 1, "{events:#?}");
        events.remove(0)
    }
}

/// Gives all threads a subscriber that wants every event and does nothing with it. What a place in the code logs is of interest or not for all threads at
/// once: without this, a thread without a subscriber that comes there first may decide that it is of none to anybody.
pub fn listen_everywhere() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| tracing::subscriber::set_global_default(tracing_subscriber::registry()).unwrap());
}

impl<S: Subscriber> Layer<S> for Events {
    fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
        let mut fields = Fields(BTreeMap::new());
        event.record(&mut fields);
        let metadata = event.metadata();
        self.0.lock().unwrap().push(Event { level: *metadata.level(), target: metadata.target().to_owned(), fields: fields.0 });
    }
}

struct Fields(BTreeMap<String, Value>);

impl Visit for Fields {
    fn record_u64(&mut self, field: &Field, value: u64) {
        self.0.insert(field.name().to_owned(), value.into());
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name().to_owned(), value.into());
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0.insert(field.name().to_owned(), format!("{value:?}").into());
    }
}
