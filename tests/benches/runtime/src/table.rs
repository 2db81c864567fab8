//! The tables in Markdown.

use crate::{case::Row, measure::Measured};

/// One table of a row.
pub fn row(row: &Row, measured: &[Measured]) -> String {
    let mut text = format!("\n### `{}`: {} ({} bytes)\n\n", row.key, row.title, measured.first().map_or(0, |hand| hand.body));
    text += "| contender | ns | ratio to hand | allocations | bytes allocated | body |\n|---|---:|---:|---:|---:|---:|\n";
    for of in measured {
        let Measured { name, nanos, ratio, allocations, allocated, body } = of;
        text += &format!("| {name} | {nanos:.0} | {ratio:.2} | {allocations} | {allocated} | {body} |\n");
    }
    text
}

/// One line a row: what was to be reached, and what was.
pub fn summary(rows: &[(Row, Vec<Measured>)]) -> String {
    let mut text =
        "\n| row | bytes | hand: ns, allocations | floor (allocations) | error-catalog (allocations) | goal | best peers |\n".to_owned();
    text += "|---|---:|---|---|---|---|---|\n";
    for (row, measured) in rows {
        let find = |name| measured.iter().find(|of| of.name == name);
        let (Some(hand), Some(ours)) = (find("hand"), find("error-catalog")) else { continue };
        let floor = find("floor").map_or("none".to_owned(), |floor| format!("{:.2} ({})", floor.ratio, floor.allocations));
        let mark = if ours.ratio > row.goal { ", missed" } else { "" };
        let mut peers: Vec<_> = measured.iter().zip(&row.cases).filter(|(_, case)| case.peer).map(|(of, _)| of).collect();
        peers.sort_by(|a, b| a.ratio.total_cmp(&b.ratio));
        let peers: Vec<_> = peers.iter().take(3).map(|peer| format!("{} {:.2}", peer.name, peer.ratio)).collect();
        text += &format!(
            "| {} | {} | {:.0}, {} | {floor} | {:.2} ({}) | {:.2}{mark} | {} |\n",
            row.title,
            hand.body,
            hand.nanos,
            hand.allocations,
            ours.ratio,
            ours.allocations,
            row.goal,
            peers.join(", "),
        );
    }
    text
}
