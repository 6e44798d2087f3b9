package nl.veerkracht.linkage;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bytes of one coded word. */
final class TokenWire {

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
        out.writeByte(token.length() | (token.alternative() ? 16 : 0));
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
                (head & 16) != 0,
                head & 15,
                rarity,
                exact,
                folded,
                grams,
                ints(in),
                ints(in),
                ints(in),
                initial,
                null,
                null);
    }

    private static int[] ints(ByteBuffer in) {
        int[] values = new int[in.get() & 0x7f];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.getInt();
        }
        return values;
    }
}
