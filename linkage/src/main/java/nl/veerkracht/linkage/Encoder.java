package nl.veerkracht.linkage;

import java.util.HexFormat;

/**
 * Turns identifying fields into keyed encodings. Thread-safe; make one per key and keep it. Encoding a person takes some
 * tens of microseconds, whatever is in the fields: values longer than 200 signs are cut.
 */
public final class Encoder {

    private final LinkageKey key;
    private final boolean plain;
    private final byte[] words;
    private final byte[] blocking;
    private final Grams grams;
    private final DateCoder dates;
    private final Seal seal;
    private final KnownWords known;

    public Encoder(LinkageKey key) {
        this(key, false, KnownWords.NONE);
    }

    private Encoder(LinkageKey key, boolean plain, KnownWords known) {
        this.key = key;
        this.plain = plain;
        this.known = known;
        words = key.derive("words");
        blocking = key.derive("blocking");
        grams = new Grams(key.derive("grams"));
        dates = new DateCoder(key.derive("dates"));
        seal = new Seal(key);
    }

    /** For files at one owner: compares the words themselves, which is a little more exact. Its encodings never leave the process. */
    public static Encoder plain() {
        return new Encoder(LinkageKey.generate(), true, KnownWords.NONE);
    }

    /** The same encoder for a whole file: a word that comes back is coded once. It holds readable words as long as it lives. */
    Encoder forManyRecords() {
        return new Encoder(key, plain, KnownWords.empty());
    }

    private Hash hash(byte[] subkey) {
        return plain ? new OpenHash() : new KeyedHash(subkey);
    }

    public Encoded encode(Person person) {
        EncodedParts parts = new EncodedParts();
        parts.keyId = key.id();
        parts.plain = plain;
        Hash hash = hash(words);
        TokenMaker maker = new TokenMaker(hash, grams, plain, known);
        Names names = Names.of(person);
        names.addTo(parts, maker, hash);
        BirthDate birth = BirthDate.of(person);
        parts.date = birth == null ? null : dates.code(birth);
        new FieldCoder(maker, hash).add(person, parts);
        parts.blocks = new Blocking(hash(blocking)).blocks(person, names, birth);
        return new Encoded(parts);
    }

    /** Authenticated encryption of an encoding for keeping it at rest: what is stored tells nothing, not even which are equal. */
    public byte[] seal(Encoded encoded) {
        return seal.close(encoded.toBytes());
    }

    /** @throws EncodingRefused if the bytes are cut off, changed or sealed with another key */
    public Encoded open(byte[] sealed) {
        return Encoded.fromBytes(seal.open(sealed), key);
    }

    @Override
    public String toString() {
        return "Encoder[" + HexFormat.of().toHexDigits(key.id()) + "]";
    }
}
