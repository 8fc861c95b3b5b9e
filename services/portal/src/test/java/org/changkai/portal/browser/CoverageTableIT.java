package org.changkai.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.changkai.platform.kit.TestTokens;
import org.junit.jupiter.api.Test;

/** The planners' table of areas on a phone. */
class CoverageTableIT extends AtABrowser {

    @Test
    void namesOfAreasAreReadAcrossAndNothingIsPushedAside() {
        try (var context = chromium.reader(400, 800, true)) {
            context.setExtraHTTPHeaders(Map.of("Authorization", TestTokens.bearer("planner", "registry:write")));
            var page = page(context);
            page.navigate(address("/staff/office/coverage"));

            assertThat((Boolean) page.evaluate("""
                [...document.querySelectorAll('[aria-labelledby=children] tbody th a')]
                    .every(name => name.getBoundingClientRect().height
                        < 2 * parseFloat(getComputedStyle(name).lineHeight))
                """))
                    .as("names of four signs stand on one line")
                    .isTrue();
            assertThat((Boolean) page.evaluate("""
                (box => box.scrollWidth <= box.clientWidth)(document.querySelector('.scroll[aria-labelledby=children]'))
                """)).as("the table fits").isTrue();
            assertThat(complaints).isEmpty();
        }
    }
}
