package nl.veerkracht.linkage;

import java.util.ArrayList;
import java.util.List;

/** Gives the coded records of a file to an engine a portion at a time, and keeps their ids: the readable rows need never all be in memory. */
final class Records {

    private static final int PORTION = 20_000;

    private final Encoder encoder;
    private final Engine engine;
    private final Side side;
    private final List<String> ids = new ArrayList<>();
    private final List<Row> waiting = new ArrayList<>();

    Records(Encoder encoder, Engine engine, Side side) {
        this.encoder = encoder;
        this.engine = engine;
        this.side = side;
    }

    void add(Row row) {
        waiting.add(row);
        if (waiting.size() == PORTION) {
            encode();
        }
    }

    /** After the last row. */
    Records complete() {
        encode();
        return this;
    }

    String id(int n) {
        return ids.get(n);
    }

    int size() {
        return ids.size();
    }

    private void encode() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Encoded> encoded = waiting.parallelStream()
                .map(row -> encoder.encode(row.person()))
                .toList();
        engine.take(side, Portion.starting(ids.size(), encoded));
        waiting.forEach(row -> ids.add(row.id()));
        waiting.clear();
    }
}
