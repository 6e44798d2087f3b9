package nl.veerkracht.testing;

import java.lang.reflect.Constructor;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Keeps the tokens of forms those of the application, whatever a test sends with {@code csrf()}: Spring's own would from then on keep them elsewhere in the
 * session for everybody who uses this application, so that a page of another node is refused here.
 */
@Component
class FormTokens {

    private static final String FOR_TESTS =
            "org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors$CsrfRequestPostProcessor$TestCsrfTokenRepository";
    private static final String KEEPER = "tokenRepository";

    private final List<SecurityFilterChain> chains;

    FormTokens(List<SecurityFilterChain> chains) {
        this.chains = chains;
    }

    @EventListener(ApplicationReadyEvent.class)
    void keep() throws ReflectiveOperationException {
        // What csrf() finds of this kind it leaves there.
        Constructor<?> kept = Class.forName(FOR_TESTS).getDeclaredConstructor(CsrfTokenRepository.class);
        kept.setAccessible(true);
        for (SecurityFilterChain chain : chains) {
            for (Object filter : chain.getFilters()) {
                if (filter instanceof CsrfFilter) {
                    Object own = ReflectionTestUtils.getField(filter, KEEPER);
                    ReflectionTestUtils.setField(filter, KEEPER, kept.newInstance(own));
                }
            }
        }
    }
}
