package nl.veerkracht.linkage;

/** Turns words into numbers, apart for each purpose. Not for use by several threads: cheap to make. */
sealed interface Hash permits KeyedHash, OpenHash {

    long hash(String purpose, String value);

    default int shortHash(String purpose, String value) {
        return (int) (hash(purpose, value) >>> Integer.SIZE);
    }
}
