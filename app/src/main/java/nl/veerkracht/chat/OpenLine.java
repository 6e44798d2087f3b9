package nl.veerkracht.chat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.WebConnection;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * An answer without an end whose request is over. To the browser it is an ordinary answer that lasts until the line is closed. In the server it is taken off
 * HTTP as a WebSocket is: what Tomcat keeps for a request, some ninety kilobytes with the stack of its thread, is given back, and of a stream only the socket is
 * left. Public because Tomcat makes it.
 */
public final class OpenLine implements InternalHttpUpgradeHandler, Line {

    /** Who does not take what is written for so long is not listening. */
    private static final long SLOW_MILLIS = 20_000;

    private final AtomicBoolean over = new AtomicBoolean();
    private volatile @Nullable SocketWrapperBase<?> socket;
    private volatile Runnable begin = () -> {};
    private volatile Runnable gone = () -> {};

    /**
     * Sends the head of the answer. The line can be written on from {@code begin}, which is called once the request is over and must return at once.
     *
     * @throws UncheckedIOException when whoever asked is gone already
     */
    static void open(HttpServletRequest request, HttpServletResponse response, Begun begun) {
        try {
            OpenLine line = request.upgrade(OpenLine.class);
            line.begin = () -> begun.on(line);
            response.setStatus(HttpServletResponse.SC_OK);
            EventStream.head(response);
            response.setHeader("Connection", "close");
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is done with a line once it can be written on. */
    interface Begun {
        void on(Line line);
    }

    @Override
    public void setSocketWrapper(SocketWrapperBase<?> wrapper) {
        wrapper.setWriteTimeout(SLOW_MILLIS);
        socket = wrapper;
    }

    @Override
    public void init(WebConnection connection) {
        begin.run();
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        SocketWrapperBase<?> open = Objects.requireNonNull(socket);
        if (open.isClosed()) {
            throw new EOFException();
        }
        open.write(true, ByteBuffer.wrap(bytes));
        open.flush(true);
    }

    @Override
    public void close() {
        SocketWrapperBase<?> open = socket;
        if (open != null) {
            // The server holds this lock while it takes the line over or off: it must not find it closed halfway.
            open.getLock().lock();
            try {
                open.close();
            } finally {
                open.getLock().unlock();
            }
        }
        end();
    }

    @Override
    public void whenGone(Runnable then) {
        gone = then;
        if (over.get()) {
            then.run();
        }
    }

    @Override
    public SocketState upgradeDispatch(SocketEvent event) {
        if (event == SocketEvent.OPEN_READ && isSilent()) {
            return SocketState.UPGRADED;
        }
        end();
        return SocketState.CLOSED;
    }

    /** Whatever comes on this line, its end is meant: a browser has nothing more to say on it. */
    private boolean isSilent() {
        try {
            return Objects.requireNonNull(socket).read(false, new byte[1], 0, 1) == 0;
        } catch (IOException broken) {
            return false;
        }
    }

    @Override
    public void destroy() {
        end();
    }

    private void end() {
        if (over.compareAndSet(false, true)) {
            gone.run();
        }
    }

    @Override
    public void timeoutAsync(long now) {
        // A stream is silent for as long as its beat allows; who wrote the stream looks after that.
    }

    @Override
    public void setSslSupport(SSLSupport support) {
        // Nothing is asked of it.
    }

    @Override
    public void pause() {
        // A server that stops tells the streams before it pauses.
    }
}
