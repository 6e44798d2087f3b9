package nl.veerkracht.linkage;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bytes of one coded word, and of its readable form in plain mode. */
final class TokenWire {

    private static final int ALTERNATIVE = 16;
    private static final int TEXT = 32;
    private static final int SPELLED = 64;

    private TokenWire() {}

    static void writeAll(List<Token> tokens, DataOutputStream out) throws IOException {
        out.writeByte(tokens.size());
        for (Token token : tokens) {
            write(token, out);
        }
    }

    static void writeOptional(@Nullable Token token, DataOutputStream out) throws IOException {
        out.writeBoolean(token != null);
        if (token != null) {
            write(token, out);
        }
    }

    static void write(Token token, DataOutputStream out) throws IOException {
        out.writeByte(token.length()
                | (token.alternative() ? ALTERNATIVE : 0)
                | (token.text() == null ? 0 : TEXT)
                | (token.spelled() == null ? 0 : SPELLED));
        out.writeByte(token.rarity());
        out.writeLong(token.exact());
        out.writeLong(token.folded());
        out.writeInt(token.initial());
        out.writeByte(token.grams().length);
        for (long bits : token.grams()) {
            out.writeLong(bits);
        }
        ints(token.slips(), out);
        ints(token.groups(), out);
        ints(token.affixes(), out);
        text(token.text(), out);
        text(token.spelled(), out);
    }

    private static void ints(int[] values, DataOutputStream out) throws IOException {
        out.writeByte(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }

    static List<Token> readAll(ByteBuffer in) {
        List<Token> tokens = new ArrayList<>(4);
        for (int left = in.get(); left > 0; left--) {
            tokens.add(read(in));
        }
        return tokens;
    }

    static @Nullable Token readOptional(ByteBuffer in) {
        return in.get() == 0 ? null : read(in);
    }

    static Token read(ByteBuffer in) {
        int head = in.get();
        int rarity = in.get();
        long exact = in.getLong();
        long folded = in.getLong();
        int initial = in.getInt();
        long[] grams = new long[in.get() & 0x7f];
        for (int i = 0; i < grams.length; i++) {
            grams[i] = in.getLong();
        }
        return new Token(
                (head & ALTERNATIVE) != 0,
                head & 15,
                rarity,
                exact,
                folded,
                grams,
                ints(in),
                ints(in),
                ints(in),
                initial,
                (head & TEXT) == 0 ? null : text(in),
                (head & SPELLED) == 0 ? null : text(in));
    }

    private static void text(@Nullable String text, DataOutputStream out) throws IOException {
        if (text != null) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeShort(bytes.length);
            out.write(bytes);
        }
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getShort()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int[] ints(ByteBuffer in) {
        int[] values = new int[in.get() & 0x7f];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.getInt();
        }
        return values;
    }
}
