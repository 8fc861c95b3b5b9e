package org.changkai.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The circle on a phone. */
class CircleLooksIT extends AtABrowser {

    @Test
    void howFarTheNearestCentreIsDoesNotBreakItsName() {
        try (var context = chromium.reader(400, 800, true)) {
            var page = page(context);
            page.navigate(address("/circle?lat=43&lon=111"));
            picture(page, "circle-far", 400, 800);

            assertThat(page.evaluate("document.querySelector('.near h2 a').getClientRects().length"))
                    .isEqualTo(1);
            assertThat(complaints).isEmpty();
        }
    }
}
