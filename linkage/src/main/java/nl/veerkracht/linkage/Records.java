package nl.veerkracht.linkage;

import java.util.ArrayList;
import java.util.List;

/** The coded records of a file with their ids, gathered a portion at a time: the readable rows need never all be in memory. */
final class Records {

    private static final int PORTION = 20_000;

    private final Encoder encoder;
    private final List<String> ids = new ArrayList<>();
    private final List<Encoded> encoded = new ArrayList<>();
    private final List<Row> waiting = new ArrayList<>();

    Records(Encoder encoder) {
        this.encoder = encoder;
    }

    static Records of(List<Row> rows, Encoder encoder) {
        Records records = new Records(encoder);
        rows.forEach(records::add);
        return records;
    }

    void add(Row row) {
        waiting.add(row);
        if (waiting.size() == PORTION) {
            encode();
        }
    }

    /** All of them, in the order they came. */
    List<Encoded> encoded() {
        encode();
        return encoded;
    }

    String id(int n) {
        return ids.get(n);
    }

    int size() {
        return ids.size() + waiting.size();
    }

    private void encode() {
        waiting.forEach(row -> ids.add(row.id()));
        encoded.addAll(waiting.parallelStream()
                .map(row -> encoder.encode(row.person()))
                .toList());
        waiting.clear();
    }
}
