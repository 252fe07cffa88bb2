package org.medseal.wildfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A look at a page as it is now, wide and narrow: a picture of each, nothing for axe-core to find, nothing sticks out. */
final class Look {
    private Look() {}

    /** @param name of the pictures */
    static void at(Page page, String name) {
        List<String> findings = new ArrayList<>();
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(System.getProperty("medseal.build"), "screens", name + "-" + width + ".png"))
                    .setFullPage(true));
            Accessibility.violations(page).forEach(finding -> findings.add(width + ": " + finding));
            if (!Accessibility.fitsItsWidth(page)) {
                findings.add(width + ": sticks out to the right");
            }
        }
        assertThat(findings).as(name).isEmpty();
    }
}
