package nl.veerkracht.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Some coded records of a file, all of one key and mode, with their numbers in it, and the work that can be done on them apart from the others. Unmodifiable. */
public final class Portion {

    /** Nobody. */
    public static final Portion EMPTY = new Portion(new int[0], List.of());

    final int[] numbers;
    final List<Encoded> records;
    private final OneKey key;

    /** @throws EncodingRefused if the records were made with different keys or modes */
    Portion(int[] numbers, List<Encoded> records) {
        this.numbers = numbers;
        this.records = records;
        this.key = OneKey.of(records);
    }

    static Portion starting(int first, List<Encoded> records) {
        return new Portion(IntStream.range(first, first + records.size()).toArray(), records);
    }

    public int size() {
        return records.size();
    }

    /**
     * The records of both.
     *
     * @throws EncodingRefused if they were made with different keys or modes
     */
    public Portion plus(Portion other) {
        int[] both = Arrays.copyOf(numbers, size() + other.size());
        System.arraycopy(other.numbers, 0, both, size(), other.size());
        List<Encoded> all = new ArrayList<>(records);
        all.addAll(other.records);
        return new Portion(both, all);
    }

    /** @throws EncodingRefused if both hold records, made with different keys or modes: none would be found in the other */
    public void requireKeyOf(Portion other) {
        OneKey both = new OneKey();
        both.and(key);
        both.and(other.key);
    }

    void addKeyTo(OneKey all) {
        all.and(key);
    }

    /** The records from one place in this portion up to another. */
    public Portion part(int begin, int end) {
        return new Portion(Arrays.copyOfRange(numbers, begin, end), records.subList(begin, end));
    }

    /** About one in so many of the records; which ones depends on what is in them, not on where they stand. */
    public Portion oneIn(int many) {
        int[] chosen = IntStream.range(0, size())
                .filter(n -> Long.remainderUnsigned(records.get(n).mark(), many) == 0)
                .toArray();
        return new Portion(
                Arrays.stream(chosen).map(n -> numbers[n]).toArray(),
                Arrays.stream(chosen).mapToObj(records::get).toList());
    }

    public Census census() {
        return Census.of(records);
    }

    /**
     * How many of the records have each blocking key.
     *
     * @param size records of the whole file
     */
    public Tally tally(int size) {
        return Tally.of(records, Candidates.bits(size));
    }

    /**
     * Compares these records with their candidates in another portion.
     *
     * @param blocks how many records of that whole file share each blocking key
     * @param same whether both are portions of one file
     * @param lowest what is less probable is left out
     * @throws EncodingRefused if the two were made with different keys or modes
     */
    public Compared compare(Portion in, Blocks blocks, boolean same, Model model, double lowest) {
        requireKeyOf(in);
        return new Crossing(this, in, new Candidates(in.records, blocks), same).compared(model, lowest);
    }

    /** As {@link #compare}, for the pairs that are at least so probable. */
    public Pairs pairs(Portion in, Blocks blocks, boolean same, Model model, double lowest) {
        requireKeyOf(in);
        return new Crossing(this, in, new Candidates(in.records, blocks), same).pairs(model, lowest);
    }

    /** Authenticated encryption, of readable values too: the only form in which a portion leaves a process. */
    public byte[] seal(LinkageKey key) {
        return new Seal(key).close(PortionWire.write(this));
    }

    /** @throws EncodingRefused if the bytes are cut off, changed or sealed with another key */
    public static Portion open(byte[] sealed, LinkageKey key) {
        return PortionWire.read(new Seal(key).open(sealed));
    }

    @Override
    public String toString() {
        return "Portion[" + size() + " records]";
    }
}
