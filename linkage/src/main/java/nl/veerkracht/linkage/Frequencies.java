package nl.veerkracht.linkage;

import java.io.Serializable;

/** How rare the value of a coded word is: −log2 of its share, not counting the records that are being compared. */
interface Frequencies extends Serializable {

    double bits(Aspect aspect, Token token, int ownOccurrences);

    /** Whether this knows values as they are coded in this record: what was counted under another key does not. */
    default boolean serves(Encoded record) {
        return true;
    }

    /** How many bits rarer than {@link #bits} a spelling is if it is a slip: what nobody else writes is likely no name of its own. */
    default double slipBits(Token token) {
        return 0;
    }

    /** The general classes that came with the encoding. */
    Frequencies SHIPPED = (aspect, token, own) -> token.rarity();
}
