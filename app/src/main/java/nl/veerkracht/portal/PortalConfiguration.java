package nl.veerkracht.portal;

import java.util.regex.Pattern;
import nl.veerkracht.access.FrontPage;
import nl.veerkracht.access.PublicPaths;
import nl.veerkracht.web.FramedPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the public pages are. */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration {

    static final String UNDER = "/info";

    /** The help card as files, for media. */
    static final String CARDS = UNDER + "/61";

    /** The help card inside pages of others. */
    static final String FRAMED = UNDER + "/62";

    @Bean
    PublicPaths openDoor() {
        return PublicPaths.of(UNDER, UNDER + "/*", CARDS + "/**", FRAMED + "/*");
    }

    @Bean
    FramedPaths cardsOfOthers() {
        return new FramedPaths(Pattern.compile(FRAMED + "/[A-Za-z-]{1,20}"));
    }

    @Bean
    FrontPage front() {
        return new FrontPage(UNDER);
    }
}
