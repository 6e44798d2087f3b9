package nl.veerkracht.triage;

/** A triage is worked on until it is fixed; then it stays as it is. */
public enum TriageState {
    DRAFT,
    FIXED;

    static TriageState ofCode(String code) {
        return code.equals("fixed") ? FIXED : DRAFT;
    }

    public String code() {
        return this == FIXED ? "fixed" : "draft";
    }
}
