//! Tables of text: cells between commas, semicolons or tabs, as spreadsheets save and copy them.

use super::Fault;

/// A table with a row of names above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub columns: Vec<String>,
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Where it begins: a cell may hold line breaks.
    pub line: usize,
    pub cells: Vec<String>,
}

/// Reads a table; rows of which every cell is blank are passed over.
pub fn read(text: &str) -> Result<Table, Fault> {
    let (separator, skipped) = separator(text);
    check_quotes(text, separator)?;
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator as u8)
        .has_headers(false)
        .flexible(true)
        .from_reader(&text.as_bytes()[skipped..]);
    let mut lines = Lines { text, at: 0, line: 1 };
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| Fault::new(format!("the table cannot be read: {error}")))?;
        let begins = skipped + record.position().map_or(0, |position| position.byte() as usize);
        let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(Row { line: lines.line_of(begins), cells });
        }
    }
    let mut rows = rows.into_iter();
    let Some(head) = rows.next() else {
        return Err(Fault::new("this table is empty")
            .cure("save it again, with the names of its columns on the first line"));
    };
    let table = Table { columns: head.cells, rows: rows.collect() };
    if table.rows.is_empty() {
        return Err(Fault::new("this table has a first line with names, and no rows").cure(
            "see that the names of the columns stand on the first line, and a row of values on each other",
        ));
    }
    Ok(table)
}

/// The line on which a byte stands; asked in order, so that the text is walked once.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn line_of(&mut self, byte: usize) -> usize {
        // Blank lines before a row are passed over with it.
        let bytes = self.text.as_bytes();
        let blank = |at: usize| bytes.get(at).is_some_and(|byte| matches!(byte, b'\n' | b'\r'));
        let begins = (byte..).find(|at| !blank(*at)).unwrap_or(byte).min(bytes.len());
        self.line += bytes[self.at..begins].iter().filter(|byte| **byte == b'\n').count();
        self.at = begins;
        self.line
    }
}

/// What stands between the cells, and how many bytes Excel used to say so on a line of its own.
fn separator(text: &str) -> (char, usize) {
    let first = text.lines().next().unwrap_or_default();
    if let Some(said) = first.strip_prefix("sep=")
        && let [separator @ (b',' | b';' | b'\t' | b'|')] = said.trim_end_matches('\r').as_bytes()
    {
        let line = text.find('\n').map_or(text.len(), |at| at + 1);
        return (char::from(*separator), line);
    }
    // In the first line with anything in it, outside of quotation marks.
    let mut counts = [('\t', 0), (';', 0), (',', 0), ('|', 0)];
    let mut quoted = false;
    for letter in text.trim_start_matches(['\n', '\r']).chars() {
        match letter {
            '"' => quoted = !quoted,
            '\n' if !quoted => break,
            _ if quoted => {}
            _ => counts.iter_mut().filter(|count| count.0 == letter).for_each(|count| count.1 += 1),
        }
    }
    let most = counts.iter().rev().max_by_key(|count| count.1).expect("there are four");
    (if most.1 == 0 { ',' } else { most.0 }, 0)
}

/// A quotation that is never closed takes in all that follows, and the reader of tables says nothing.
fn check_quotes(text: &str, separator: char) -> Result<(), Fault> {
    let mut open = None;
    let mut begins = true;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        match (open, letter) {
            (None, '"') if begins => open = Some(at),
            (Some(_), '"') if letters.peek().is_some_and(|next| next.1 == '"') => {
                letters.next();
            }
            (Some(_), '"') => open = None,
            _ => {}
        }
        begins = open.is_none() && (letter == separator || matches!(letter, '\n' | '\r'));
    }
    match open {
        Some(at) => Err(Fault::at(text, at, "the quotation mark that opens this cell is never closed")
            .cure("close it with `\"`; a mark inside of such a cell is written twice: `\"\"`")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, columns: &[&str], rows: &[(usize, &[&str])]) {
        let table = read(text).expect("a table");
        assert_eq!(table.columns, columns, "{text}");
        let found: Vec<(usize, Vec<&str>)> =
            table.rows.iter().map(|row| (row.line, row.cells.iter().map(String::as_str).collect())).collect();
        let expected: Vec<(usize, Vec<&str>)> = rows.iter().map(|row| (row.0, row.1.to_vec())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn separators_are_found_out() {
        check("a,b\n1,2\n", &["a", "b"], &[(2, &["1", "2"])]);
        check("a;b,c;d\n1;2;3\n", &["a", "b,c", "d"], &[(2, &["1", "2", "3"])]);
        check("a\tb\r\n1, 2\t3\r\n", &["a", "b"], &[(2, &["1, 2", "3"])]);
        check("sep=;\na;b\n1;2,5\n", &["a", "b"], &[(3, &["1", "2,5"])]);
        check("\"a;b\",c\n1,2\n", &["a;b", "c"], &[(2, &["1", "2"])]);
        check("a\n1\n", &["a"], &[(2, &["1"])]);
    }

    #[test]
    fn lines_are_those_of_the_file() {
        let text = "\n\na,b\n\"one\ntwo\",\"say \"\"x\"\"\"\n,,\n\n3,4,5\n6\n";
        check(text, &["a", "b"], &[(4, &["one\ntwo", "say \"x\""]), (8, &["3", "4", "5"]), (9, &["6"])]);
    }

    #[test]
    fn what_is_no_table_is_said() {
        let fault = read("a,b\n1,\"two\n3,4\n").expect_err("open");
        assert_eq!(
            (fault.place, fault.message.as_str()),
            (Some((2, 3)), "the quotation mark that opens this cell is never closed")
        );
        assert!(read("a,b\n").is_err());
        assert!(read(",,\n\n").is_err());
        assert!(read("a,\"b\"\"\n").is_err());
    }
}
