package nl.veerkracht.chat;

import java.util.concurrent.atomic.AtomicInteger;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One open stream. While nothing happens it is a socket and this object; what is to be told is told on a virtual thread that is there only while it tells.
 * Rung often meanwhile, it tells once more.
 */
final class Listening {

    /** What one stream tells when it is woken. */
    interface Teller {

        /** Tells what is new; false when that was the last. */
        boolean tell(EventStream out);
    }

    private final Side side;
    private final Line line;
    private final EventStream out;
    private final Actor who;
    private final Teller teller;
    private final ChatTerms.Stream terms;
    private final long ends;
    private final AtomicInteger rung = new AtomicInteger();
    private volatile long toldAt = System.nanoTime();
    private volatile boolean news = true;
    private volatile boolean over;
    private volatile boolean givesWay;

    /** @param who in whose name it asks what is new */
    Listening(Side side, Line line, Actor who, Teller teller, ChatTerms.Stream terms) {
        this.side = side;
        this.line = line;
        this.out = new EventStream(line);
        this.who = who;
        this.teller = teller;
        this.terms = terms;
        this.ends = toldAt + terms.lastsThisTime().toNanos();
    }

    Side side() {
        return side;
    }

    /** Something is new. */
    void ring() {
        news = true;
        wake();
    }

    /** It must end. */
    void over() {
        over = true;
        wake();
    }

    /** It must end for a newer one. Who hears it still asks again in a while: otherwise those that are too many would push each other out all the time. */
    void giveWay() {
        givesWay = true;
        over();
    }

    /** To be called every second or so: a sign of life when it is time for one, or the end, or a question that could not be asked before. */
    void tick(long now) {
        if (news || now >= ends || now - toldAt >= terms.beat().toNanos()) {
            wake();
        }
    }

    private void wake() {
        if (rung.getAndIncrement() == 0) {
            Thread.ofVirtual().start(this::answer);
        }
    }

    private void answer() {
        try {
            boolean on;
            int heard;
            do {
                heard = rung.get();
                on = tell();
            } while (on && !rung.compareAndSet(heard, 0));
            if (!on) {
                line.close();
            }
        } catch (EventStream.Gone gone) {
            // She left or her line broke; she asks again with the last number she has.
            line.close();
        } catch (RuntimeException fault) {
            line.close();
            throw fault;
        }
    }

    private boolean tell() {
        toldAt = System.nanoTime();
        if (over || toldAt >= ends) {
            return end();
        }
        if (!news) {
            out.beat();
            return true;
        }
        news = false;
        try {
            return Acting.as(who, () -> teller.tell(out));
        } catch (DataAccessException | TransactionException away) {
            // The database is away for a moment, or very busy. Nothing is lost: it is asked again at the next tick.
            news = true;
            out.beat();
            return true;
        }
    }

    private boolean end() {
        if (givesWay) {
            out.again(terms.fullAgain());
        }
        return false;
    }
}
