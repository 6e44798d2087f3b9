package nl.veerkracht.linkage;

import it.unimi.dsi.fastutil.HashCommon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person in coded form: keyed hashes and Bloom filters, no readable value. Made by {@link Encoder#encode}, compared by
 * {@link Model#compare}. Unmodifiable and thread-safe. Encodings of different keys cannot be compared.
 */
public final class Encoded {

    final int keyId;
    final boolean plain;
    final List<Token> given;
    final List<Token> surname;
    final int infix;
    final @Nullable DateCode date;
    final int gender;
    final @Nullable Token postal;
    final @Nullable Token area;
    final @Nullable Token city;
    final @Nullable Token street;
    final @Nullable Token houseNumber;
    final @Nullable Token phone;
    final List<Token> handles;
    final @Nullable Token school;
    final @Nullable Token nationalId;
    final List<Labelled> other;
    private final long[] blockingKeys;
    private final byte[] passes;

    /** A word of a mapped text field, with the keyed hash of the column's name. */
    record Labelled(int column, Token token) {}

    Encoded(EncodedParts parts) {
        keyId = parts.keyId;
        plain = parts.plain;
        given = List.copyOf(parts.given);
        surname = List.copyOf(parts.surname);
        infix = parts.infix;
        date = parts.date;
        gender = parts.gender;
        postal = parts.postal;
        area = parts.area;
        city = parts.city;
        street = parts.street;
        houseNumber = parts.houseNumber;
        phone = parts.phone;
        handles = List.copyOf(parts.handles);
        school = parts.school;
        nationalId = parts.nationalId;
        other = List.copyOf(parts.other);
        blockingKeys = parts.blocks.stream().mapToLong(Block::key).toArray();
        passes = new byte[blockingKeys.length];
        for (int i = 0; i < passes.length; i++) {
            passes[i] = (byte) parts.blocks.get(i).pass().ordinal();
        }
    }

    /** The key this was made with, see {@link LinkageKey#id}. */
    public int keyId() {
        return keyId;
    }

    /** Whether there is enough to be linked at all: a name, a number or a handle. A city and a gender are not. */
    public boolean isLinkable() {
        return !given.isEmpty() || !surname.isEmpty() || phone != null || !handles.isEmpty() || nationalId != null;
    }

    /** Keys to find candidates by, most telling first. Not part of {@link #toBytes}: store them apart. Empty after reading back. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(passes.length);
        for (int i = 0; i < passes.length; i++) {
            blocks.add(new Block(blockingKeys[i], Pass.at(passes[i])));
        }
        return blocks;
    }

    int blockCount() {
        return passes.length;
    }

    long blockingKey(int n) {
        return blockingKeys[n];
    }

    Pass pass(int n) {
        return Pass.at(passes[n]);
    }

    /** A number that follows from all that is in the record, to choose some records by. */
    long mark() {
        return HashCommon.mix(Arrays.stream(blockingKeys).sum());
    }

    /** The keys of {@link #blocks} alone, to store: in ascending order, so that the place of a key does not tell what it is made of. */
    public long[] blockingKeys() {
        long[] keys = blockingKeys.clone();
        Arrays.sort(keys);
        return keys;
    }

    /**
     * For exchange between parties that may compare. At rest use {@link Encoder#seal}, which leaks nothing.
     *
     * @throws IllegalStateException for an encoding made in plain mode, which must not leave the process
     */
    public byte[] toBytes() {
        if (plain) {
            throw new IllegalStateException(
                    "An encoding made in plain mode holds readable names and is never written out");
        }
        return Wire.write(this);
    }

    /** @throws EncodingRefused if the bytes are cut off, damaged, of another version or made with another key */
    public static Encoded fromBytes(byte[] bytes, LinkageKey key) {
        return Wire.read(bytes, key.id());
    }

    @Override
    public String toString() {
        return "Encoded[redacted]";
    }
}
