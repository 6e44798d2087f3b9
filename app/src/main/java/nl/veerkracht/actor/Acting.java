package nl.veerkracht.actor;

/** Holds who acts on this thread. A {@link ScopedValue}: it cannot outlive the request or task it was bound for. */
public final class Acting {

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    private Acting() {}

    /** The actor bound to this thread, or {@link Actor#NOBODY}: forgetting to bind gives no rights. */
    public static Actor current() {
        return CURRENT.orElse(Actor.NOBODY);
    }

    /** Runs {@code work} as {@code actor}. Inside an open transaction use {@code database.HouseRights}: it tells PostgreSQL too. */
    public static <T, X extends Throwable> T as(Actor actor, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, actor).call(work);
    }
}
