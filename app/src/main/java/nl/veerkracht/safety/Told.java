package nl.veerkracht.safety;

/** What became of the wish to let her know that there is something for her. */
public enum Told {
    /** A message goes out at the first moment that is safe, when the transaction is committed. */
    ON_ITS_WAY,
    /** A message was on its way already; it says the same. */
    ALREADY,
    /** It is not safe, or was never agreed, or not by e-mail: nothing goes out. People tell her another way. */
    SILENT
}
