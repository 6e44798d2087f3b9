package nl.veerkracht.linkage;

/**
 * How rare the two values are that agree, in bits.
 *
 * @param rarer of the rarer one, the likely slip unless they are the same
 * @param commoner of the commoner one
 */
record Values(double rarer, double commoner) {

    /** Of a level that does not rest on the value. */
    static final Values ANY = new Values(0, 0);

    static Values of(Level level, Token a, Token b, Frequencies frequencies) {
        if (!level.restsOnValue) {
            return ANY;
        }
        int own = level.isSlip() ? 1 : 2;
        double x = frequencies.bits(level.aspect, a, own);
        double y = frequencies.bits(level.aspect, b, own);
        double rarer =
                level.isSlip() ? Math.max(x + frequencies.slipBits(a), y + frequencies.slipBits(b)) : Math.max(x, y);
        return new Values(rarer, Math.min(x, y));
    }
}
