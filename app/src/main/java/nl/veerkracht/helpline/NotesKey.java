package nl.veerkracht.helpline;

/** The key of the notes on a conversation, for this version of the team's key; base64url. Prints as redacted. */
public record NotesKey(int version, String wrapped) {
    @Override
    public String toString() {
        return "NotesKey[redacted]";
    }
}
