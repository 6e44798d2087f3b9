package nl.veerkracht.linkage;

/**
 * Holds the coded records of one or two files and looks through them: in the memory of this process, or on many machines. What follows from it, learning
 * and letting links compete, is {@link Linker}'s work, so that every engine gives the same links. One engine links once; not thread-safe.
 */
public interface Engine extends AutoCloseable {

    /**
     * Takes the next records of a file, in the order of the file.
     *
     * @throws EncodingRefused if they were made with another key or mode than what it took before, of this file or the other
     */
    void take(Side side, Portion portion);

    /** What is counted over all records taken, of both files. */
    Census census();

    /**
     * Compares some records of a file with all their candidates in a file, or in the same.
     *
     * @param lowest what is less probable is left out
     * @param oneIn compares one in so many records of {@code from}, see {@link Portion#oneIn}
     */
    Compared compare(Side from, Side in, Model model, double lowest, int oneIn);

    /** The candidates of all records of a file, in the right one or in itself, that are at least so probable. */
    Pairs pairs(Side in, Model model, double lowest);

    /** Lets go of all that was taken. */
    @Override
    void close();
}
