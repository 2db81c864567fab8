//! Markdown tables.

pub struct Table {
    columns: usize,
}

impl Table {
    /// Prints the head.
    pub fn new(title: &str, columns: &[&str]) -> Self {
        println!("\n{title}\n\n| {} |\n|{}", columns.join(" | "), "---|".repeat(columns.len()));
        Self { columns: columns.len() }
    }

    /// Prints a row; missing cells are empty.
    pub fn row(&self, cells: &[String]) {
        let empty = std::iter::repeat_n(String::new(), self.columns.saturating_sub(cells.len()));
        println!("| {} |", cells.iter().cloned().chain(empty).collect::<Vec<_>>().join(" | "));
    }
}
