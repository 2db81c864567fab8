//! [`StandIn`]: a value that stands for a wrong one where serde buffers it first, made up piece by piece of what the type says of each.

use std::fmt::Write as _;

use serde_core::{
    de::{
        Deserializer, Expected, IntoDeserializer, Unexpected, Visitor,
        value::{MapAccessDeserializer, MapDeserializer, SeqDeserializer, StrDeserializer},
    },
    forward_to_deserialize_any,
};

use super::{
    fault::{Fault, Kind},
    reader::TEXTS,
};

/// A value, and how it came about.
#[derive(Clone)]
pub(super) struct StandIn {
    root: Piece,
    is_map: bool,
    /// The places that lead to the piece that was changed last: all that is read before it was taken.
    last: Vec<usize>,
    /// The field that was added last, by the map that holds it, where nothing was changed since.
    added: Option<Vec<usize>>,
    probes: u64,
    /// Which variant of the enums in it is tried, of how many.
    variant: usize,
    variants: usize,
    /// How often it learned.
    learned: usize,
}

/// A value, or one in it.
#[derive(Clone)]
pub(super) enum Piece {
    /// A number of its own, so that the type says which piece it refuses, and what it wants there.
    Probe(u64),
    /// One value after the other.
    Scalar(usize),
    /// A variant of an enum, by its name, and what it holds.
    Variant(&'static str, Option<Box<Piece>>),
    /// A variant of an enum, by its place.
    Place(u64),
    List(Vec<Piece>),
    Map(Vec<(String, Piece)>),
}

/// What a type wants in the place of a probe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Number,
    Text,
    Bool,
    Null,
    List,
    Map,
    /// The place of a variant, of so many.
    Place(usize),
}

/// The numbers that are probes begin here: types of less than 64 bits refuse them too, and hardly an input holds one.
const PROBE: u64 = 0x5354_414E_4400_0000;
const MOST_PROBES: u64 = 0x0000_0000_00FF_FFFF;

/// The numbers that stand for others; texts follow, then `false`, `true` and null, a list and a map.
const NUMBERS: [u64; 5] = [1, 0, 2, 10, 2000];
const FALSE: usize = NUMBERS.len() + TEXTS.len();
const TRUE: usize = FALSE + 1;
const NULL: usize = TRUE + 1;

/// How many fields a map has, where those that were sent count.
const MOST_FIELDS: usize = 64;

/// Deeper than this nothing is made up: a type that holds itself may have no end.
const DEEPEST: usize = 8;

/// How often one value learns, for reading starts anew each time: an enum of twenty fields needs some fifty.
const MOST_LEARNED: usize = 64;

/// How many variants are tried, each from the beginning.
const MOST_VARIANTS: usize = 8;

/// What a type says of a value that it refuses: nothing is kept of one that is no probe.
pub(super) fn refused(value: &Unexpected<'_>, expected: &dyn Expected) -> Kind {
    match value {
        Unexpected::Unsigned(number) => match number.checked_sub(PROBE) {
            Some(probe) if probe <= MOST_PROBES => {
                let mut words = String::new();
                let _ = write!(words, "{expected}");
                Kind::Refused(probe, Wanted::of(&words))
            }
            _ => Kind::Other,
        },
        _ => Kind::Other,
    }
}

impl Wanted {
    /// By the words of serde's visitors; others are mostly of types that parse a text.
    fn of(expected: &str) -> Self {
        let has = |words: &[&str]| words.iter().any(|word| expected.contains(word));
        let numbers = ["8", "16", "32", "64", "128", "size"];
        let is_number = |word: &str| word.strip_prefix(['u', 'i', 'f']).is_some_and(|bits| numbers.contains(&bits));
        match expected {
            _ if expected.starts_with("variant index") => {
                Self::Place(expected.rsplit(' ').next().and_then(|count| count.parse().ok()).unwrap_or(1))
            }
            _ if expected.split(' ').any(is_number) => Self::Number,
            _ if has(&["boolean"]) => Self::Bool,
            _ if has(&["sequence", "tuple", "array"]) => Self::List,
            _ if expected.starts_with("unit") => Self::Null,
            _ if expected.starts_with("struct") || has(&["a map", "tagged enum"]) => Self::Map,
            _ => Self::Text,
        }
    }
}

impl Piece {
    fn wanted(wanted: Wanted, variant: usize) -> Self {
        match wanted {
            Wanted::Number => Self::Scalar(0),
            Wanted::Text => Self::Scalar(NUMBERS.len()),
            Wanted::Bool => Self::Scalar(FALSE),
            Wanted::Null => Self::Scalar(NULL),
            Wanted::List => Self::List(Vec::new()),
            Wanted::Map => Self::Map(Vec::new()),
            Wanted::Place(variants) => Self::Place(variant.checked_rem(variants).unwrap_or_default() as u64),
        }
    }

    fn at(&mut self, places: &[usize]) -> Option<&mut Self> {
        places.iter().try_fold(self, |piece, place| match piece {
            Self::List(items) => items.get_mut(*place),
            Self::Map(fields) => fields.get_mut(*place).map(|(_, piece)| piece),
            Self::Variant(_, content) => content.as_deref_mut(),
            _ => None,
        })
    }

    /// The places that lead to a probe.
    fn find(&self, probe: u64) -> Option<Vec<usize>> {
        let inside = |pieces: &mut dyn Iterator<Item = &Self>| {
            pieces.enumerate().find_map(|(place, piece)| piece.find(probe).map(|inner| [vec![place], inner].concat()))
        };
        match self {
            Self::Probe(own) => (*own == probe).then(Vec::new),
            Self::List(items) => inside(&mut items.iter()),
            Self::Map(fields) => inside(&mut fields.iter().map(|(_, piece)| piece)),
            Self::Variant(_, content) => inside(&mut content.as_deref().into_iter()),
            _ => None,
        }
    }
}

impl StandIn {
    pub(super) fn new() -> Self {
        Self { root: Piece::Probe(0), is_map: false, last: Vec::new(), added: None, probes: 0, variant: 0, variants: 1, learned: 0 }
    }

    /// One that is a map.
    pub(super) fn map() -> Self {
        Self { root: Piece::Map(Vec::new()), is_map: true, ..Self::new() }
    }

    /// How many pieces it has, at the most.
    pub(super) fn size(&self) -> usize {
        usize::try_from(self.probes).unwrap_or(usize::MAX).saturating_add(1)
    }

    /// Which of the variants is tried.
    pub(super) fn variant(&self) -> usize {
        self.variant
    }

    /// Becomes another value than the one that was refused so, by the type or by one of its variants; `false` where none is left.
    pub(super) fn learn(&mut self, kind: Kind, is_of_variant: bool) -> bool {
        if is_of_variant {
            self.variants = MOST_VARIANTS;
        }
        if !self.has_variants() || self.learned >= MOST_LEARNED {
            return false;
        }
        self.learned += 1;
        let added = self.added.take();
        let is_changed = match kind {
            Kind::Refused(probe, wanted) => self.replace(probe, wanted),
            Kind::Missing(name) => self.add(name, self.last.len() + 1),
            Kind::Unknown => added.is_some_and(|map| self.move_out(&map)),
            Kind::Variant(names) => self.choose(names),
            Kind::Length(length) => self.lengthen(length),
            Kind::Duplicate(_) | Kind::Other | Kind::Stop => false,
        };
        if self.last.len() > DEEPEST {
            return self.next_variant();
        }
        is_changed || self.advance()
    }

    /// A field of the map that it is.
    pub(super) fn field(&mut self, name: &str) -> Option<Piece> {
        let Piece::Map(fields) = &self.root else { return None };
        match fields.iter().find(|(own, _)| own == name) {
            Some((_, piece)) => Some(piece.clone()),
            None if fields.len() >= MOST_FIELDS => None,
            None => {
                let probe = self.probe();
                let Piece::Map(fields) = &mut self.root else { return None };
                fields.push((name.to_owned(), probe.clone()));
                Some(probe)
            }
        }
    }

    fn probe(&mut self) -> Piece {
        self.probes += 1;
        Piece::Probe(self.probes)
    }

    fn replace(&mut self, probe: u64, wanted: Wanted) -> bool {
        let Some(places) = self.root.find(probe) else { return false };
        let Some(piece) = self.root.at(&places) else { return false };
        if let Wanted::Place(variants) = wanted {
            self.variants = self.variants.max(variants);
        }
        *piece = Piece::wanted(wanted, self.variant);
        self.last = places;
        true
    }

    /// Adds a field to the innermost map, around the last piece, that lacks it: if it is not there that it is missing, it is missing again.
    fn add(&mut self, name: &str, below: usize) -> bool {
        let probe = self.probe();
        for depth in (0..below).rev() {
            let Some(places) = self.last.get(..depth) else { continue };
            let mut places = places.to_vec();
            if let Some(Piece::Map(fields)) = self.root.at(&places) {
                if fields.iter().all(|(own, _)| *own != name) {
                    self.added = Some(places.clone());
                    places.push(fields.len());
                    fields.push((name.to_owned(), probe));
                    self.last = places;
                    return true;
                }
            }
        }
        false
    }

    /// Moves the last field of a map that does not know it to a map around that.
    fn move_out(&mut self, map: &[usize]) -> bool {
        let Some(Piece::Map(fields)) = self.root.at(map) else { return false };
        fields.pop().is_some_and(|(name, _)| self.add(&name, map.len()))
    }

    fn choose(&mut self, names: &[&'static str]) -> bool {
        let variant = self.variant;
        self.variants = self.variants.max(names.len());
        match (self.root.at(&self.last), variant.checked_rem(names.len()).and_then(|place| names.get(place))) {
            (Some(piece @ Piece::Scalar(_)), Some(name)) => *piece = Piece::Variant(name, None),
            _ => return false,
        }
        true
    }

    /// Adds an item to the innermost list, around the last piece, that has so many.
    fn lengthen(&mut self, length: usize) -> bool {
        let probe = self.probe();
        for depth in (0..=self.last.len()).rev() {
            let mut places = self.last.get(..depth).unwrap_or_default().to_vec();
            match self.root.at(&places) {
                Some(Piece::List(items)) if items.len() == length => {
                    places.push(length);
                    items.push(probe);
                    self.last = places;
                    return true;
                }
                _ => {}
            }
        }
        false
    }

    /// The next value in the place of the last piece; where there is none, the next variant.
    fn advance(&mut self) -> bool {
        let probe = self.probe();
        let next = match self.root.at(&self.last) {
            Some(Piece::Probe(_)) => Some(Piece::Scalar(0)),
            Some(Piece::Scalar(NULL)) => Some(Piece::List(Vec::new())),
            Some(Piece::Scalar(place)) => Some(Piece::Scalar(*place + 1)),
            Some(Piece::List(_)) => Some(Piece::Map(Vec::new())),
            Some(Piece::Variant(name, None)) => Some(Piece::Variant(name, Some(Box::new(probe)))),
            _ => None,
        };
        if let Some((piece, next)) = self.root.at(&self.last).zip(next) {
            *piece = next;
            return true;
        }
        self.next_variant()
    }

    /// Whether there are variants left to try.
    fn has_variants(&self) -> bool {
        self.variant < self.variants.min(MOST_VARIANTS)
    }

    fn next_variant(&mut self) -> bool {
        let first = if self.is_map { Self::map() } else { Self::new() };
        *self = Self { variant: self.variant + 1, variants: self.variants, learned: self.learned, ..first };
        self.has_variants()
    }
}

impl IntoDeserializer<'_, Fault> for &Piece {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for &StandIn {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.root.deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct seq tuple
        tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> Deserializer<'de> for &Piece {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self {
            Piece::Probe(probe) => visitor.visit_u64(PROBE + probe),
            Piece::Place(place) => visitor.visit_u64(*place),
            Piece::Variant(name, None) => visitor.visit_str(name),
            Piece::Variant(name, Some(content)) => visitor.visit_map(MapDeserializer::new([(*name, &**content)].into_iter())),
            Piece::Scalar(FALSE) => visitor.visit_bool(false),
            Piece::Scalar(TRUE) => visitor.visit_bool(true),
            Piece::Scalar(place) => match (NUMBERS.get(*place), place.checked_sub(NUMBERS.len()).and_then(|place| TEXTS.get(place))) {
                (Some(number), _) => visitor.visit_u64(*number),
                (_, Some(text)) => visitor.visit_str(text),
                _ => visitor.visit_unit(),
            },
            Piece::List(items) => visitor.visit_seq(SeqDeserializer::new(items.iter())),
            Piece::Map(fields) => visitor.visit_map(MapDeserializer::new(fields.iter().map(|(name, piece)| (name.as_str(), piece)))),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_none()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(self, _: &'static str, _: &'static [&'static str], visitor: V) -> Result<V::Value, Fault> {
        match self {
            Piece::Variant(name, None) => visitor.visit_enum(StrDeserializer::new(name)),
            Piece::Variant(name, Some(content)) => {
                visitor.visit_enum(MapAccessDeserializer::new(MapDeserializer::new([(*name, &**content)].into_iter())))
            }
            Piece::Scalar(_) => visitor.visit_enum(StrDeserializer::new("")),
            _ => self.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct
        identifier ignored_any
    }
}
