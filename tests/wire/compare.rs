//! Every request of the table, in one framework and one envelope.

use std::sync::{Arc, Mutex};

use error_catalog_tests::servers::{self, Framework, Server};

use crate::{
    answer::{Answer, agent, send},
    exceptions::find,
    log,
    situation::{Kind, Situation},
    situations::SITUATIONS,
};

/// A server whose handler's hook writes down the codes of the errors that it sees.
pub struct Watched {
    server: Server,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Watched {
    pub fn start(framework: Framework, kind: Kind) -> Self {
        log::watch();
        let seen = Arc::<Mutex<Vec<String>>>::default();
        let codes = seen.clone();
        let handler = kind.handler().hook(move |error, _, _| codes.lock().unwrap().push(error.code().to_owned()));
        Self { server: servers::start(framework, handler), seen }
    }

    /// The answer, and the codes of the errors that were rendered for it.
    pub fn ask(&self, situation: &Situation) -> (Answer, Vec<String>) {
        let answer = send(&agent(), &self.server, &situation.request);
        (answer, std::mem::take(&mut *self.seen.lock().unwrap()))
    }
}

/// Compares all answers of a framework, in every envelope, with those that are expected.
pub fn compare(framework: Framework) {
    let mut wrong = Vec::new();
    for kind in Kind::ALL {
        let server = Watched::start(framework, kind);
        for situation in SITUATIONS {
            wrong.extend(check(&server, framework, kind, situation).map(|what| format!("{kind:?}, {}: {what}", situation.name)));
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", framework.name(), wrong.join("\n"));
}

/// What is wrong with an answer.
fn check(server: &Watched, framework: Framework, kind: Kind, situation: &Situation) -> Option<String> {
    let exception = find(framework, situation).map(|(exception, _)| exception);
    let expected = exception.map_or(&situation.expected, |exception| &exception.instead);
    let (answer, seen) = server.ask(situation);
    let usual = Answer::expected(&situation.expected, &situation.request, kind);
    if exception.is_some() && answer == usual {
        return Some("the exception is not needed any more".to_owned());
    }
    let should = Answer::expected(expected, &situation.request, kind);
    if answer != should {
        return Some(format!("\n  expected {should:?}\n  but was  {answer:?}"));
    }
    let code: Vec<_> = expected.content.code().into_iter().collect();
    (seen != code).then(|| format!("the hook saw {seen:?}, not {code:?}"))
}
