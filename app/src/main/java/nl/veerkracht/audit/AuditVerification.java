package nl.veerkracht.audit;

/** What checking the whole log found. */
public sealed interface AuditVerification {

    /** Every entry is in its place and every checkpoint agrees. */
    record Whole(long entries, int checkpoints) implements AuditVerification {}

    /**
     * The first place where the log does not hold.
     *
     * @param chain number of the chain, -1 when a checkpoint itself is not genuine
     * @param seq place in the chain
     * @param reason in one English sentence, for the command line
     */
    record Broken(int chain, long seq, String reason) implements AuditVerification {}
}
