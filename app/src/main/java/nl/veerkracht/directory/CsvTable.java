package nl.veerkracht.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads one table of a package of CSV files: UTF-8, a header, then a row a record. An empty cell says nothing; a quoted one that is empty is empty text. */
final class CsvTable {

    /** Behind the name of a column that HSDS does not know, whose cells are JSON because they are not all text. */
    static final String AS_JSON = ":json";

    static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.ALL_NON_NULL)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
            .get();

    private final Kind kind;
    private final String file;
    private final Measured in;
    private final List<String> columns = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private CsvTable(Kind kind, String file, Measured in) {
        this.kind = kind;
        this.file = file;
        this.in = in;
    }

    /** Gives each row it reads to {@code to}, and each that is not right to {@code refused}. */
    static void read(Kind kind, String file, Measured in, Consumer<Incoming> to, Consumer<BadInput> refused) {
        // A decoder that is made here refuses what is not UTF-8; a reader that is given the name of the character set
        // would put a sign for it.
        Reader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        try (CSVParser parser =
                CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
            new CsvTable(kind, file, in).rows(parser, to, refused);
        } catch (CharacterCodingException e) {
            throw new BadInput(file, 0, "this is not UTF-8 text.", e);
        } catch (IOException e) {
            throw new BadInput(file, 0, "this cannot be read as CSV: " + e.getMessage() + ".", e);
        }
    }

    private void rows(CSVParser parser, Consumer<Incoming> to, Consumer<BadInput> refused) {
        long line = 1;
        try {
            for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
                CSVRecord record = records.next();
                in.next();
                if (columns.isEmpty()) {
                    header(record);
                } else {
                    take(record, line, to, refused);
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            throw new BadInput(file, line, what(e.getCause()), e);
        }
        if (columns.isEmpty()) {
            throw new BadInput(file, 1, "there is no header.");
        }
    }

    private static String what(@Nullable Throwable fault) {
        return switch (fault) {
            case CharacterCodingException unreadable -> "this is not UTF-8 text.";
            case Measured.TooMuch much -> String.valueOf(much.getMessage());
            case null, default -> "this is not right CSV.";
        };
    }

    private void take(CSVRecord record, long line, Consumer<Incoming> to, Consumer<BadInput> refused) {
        Incoming row;
        try {
            row = row(record, line);
        } catch (BadInput fault) {
            refused.accept(fault);
            return;
        }
        to.accept(row);
    }

    private void header(CSVRecord record) {
        for (String cell : record) {
            String name = Formula.show(cell == null ? "" : columns.isEmpty() ? cell.replaceFirst("^\uFEFF", "") : cell);
            if (name.isBlank()) {
                throw new BadInput(file, 1, "column " + (columns.size() + 1) + " has no name.");
            }
            if (columns.contains(name)) {
                throw new BadInput(file, 1, "the column " + name + " stands there twice.");
            }
            if (kind.nested(name).isPresent()) {
                throw new BadInput(file, 1, "a table cannot have the column " + name + ".");
            }
            columns.add(name);
        }
        if (!columns.contains("id")) {
            throw new BadInput(file, 1, "there is no column id.");
        }
    }

    private Incoming row(CSVRecord record, long line) {
        if (record.size() != columns.size()) {
            throw new BadInput(
                    file, line, "there are " + record.size() + " cells where the header has " + columns.size() + ".");
        }
        RowReader row = new RowReader(kind, file, line);
        for (int at = 0; at < columns.size(); at++) {
            String cell = record.get(at);
            if (cell != null) {
                put(row, columns.get(at), Formula.show(cell));
            }
        }
        if (!seen.add(row.id())) {
            throw new BadInput(file, line, "the id " + row.id() + " stands there twice.");
        }
        return row.done();
    }

    private static void put(RowReader row, String column, String cell) {
        if (column.endsWith(AS_JSON)) {
            row.put(column.substring(0, column.length() - AS_JSON.length()), json(row, column, cell));
        } else {
            row.put(column, JsonNodeFactory.instance.stringNode(cell));
        }
    }

    private static JsonNode json(RowReader row, String column, String cell) {
        try {
            return JsonPackage.MAPPER
                    .readerFor(JsonNode.class)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(cell);
        } catch (JacksonException e) {
            throw row.wrong(column + " is not right JSON.", e);
        }
    }
}
