package nl.veerkracht.linkage;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bytes of a portion, blocking keys and, in plain mode, readable words included: they are sealed before they go anywhere. */
final class PortionWire {

    private final Map<Word, Token> tokens = new HashMap<>();

    /** What tells coded words apart: the same word of many records is held once. */
    private record Word(long exact, int rarity, boolean alternative, int groups) {}

    private PortionWire() {}

    static byte[] write(Portion portion) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(portion.size());
            for (int n = 0; n < portion.size(); n++) {
                out.writeInt(portion.numbers[n]);
                write(portion.records.get(n), out);
            }
            return bytes.toByteArray();
        } catch (IOException x) {
            throw new UncheckedIOException(x);
        }
    }

    private static void write(Encoded record, DataOutputStream out) throws IOException {
        out.writeInt(record.keyId);
        out.writeBoolean(record.plain);
        out.writeInt(record.blockCount());
        for (int n = 0; n < record.blockCount(); n++) {
            out.writeLong(record.blockingKey(n));
            out.writeByte(record.pass(n).ordinal());
        }
        Wire.parts(record, out);
    }

    static Portion read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        PortionWire wire = new PortionWire();
        int[] numbers = new int[in.getInt()];
        List<Encoded> records = new ArrayList<>(numbers.length);
        for (int n = 0; n < numbers.length; n++) {
            numbers[n] = in.getInt();
            records.add(wire.record(in));
        }
        return new Portion(numbers, records);
    }

    private Encoded record(ByteBuffer in) {
        int keyId = in.getInt();
        boolean plain = in.get() != 0;
        int count = in.getInt();
        List<Block> blocks = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            blocks.add(new Block(in.getLong(), Pass.at(in.get())));
        }
        EncodedParts parts = Wire.parts(in, keyId);
        parts.plain = plain;
        parts.blocks = blocks;
        share(parts);
        return new Encoded(parts);
    }

    private void share(EncodedParts parts) {
        parts.given.replaceAll(this::known);
        parts.surname.replaceAll(this::known);
        parts.postal = shared(parts.postal);
        parts.area = shared(parts.area);
        parts.city = shared(parts.city);
        parts.street = shared(parts.street);
        parts.houseNumber = shared(parts.houseNumber);
        parts.school = shared(parts.school);
        parts.other.replaceAll(labelled -> new Encoded.Labelled(labelled.column(), known(labelled.token())));
    }

    private @Nullable Token shared(@Nullable Token token) {
        return token == null ? null : known(token);
    }

    private Token known(Token token) {
        Word word = new Word(token.exact(), token.rarity(), token.alternative(), token.groups().length);
        Token known = tokens.putIfAbsent(word, token);
        return known == null ? token : known;
    }
}
