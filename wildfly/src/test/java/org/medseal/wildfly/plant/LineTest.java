package org.medseal.wildfly.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class LineTest {
    private final LineOrder order = PlantData.read().order("LINE-01");

    @Test
    void rejectsOneToThreePerCent() {
        PackagingRun run = PackagingRun.print(order, serials(order.serialsNeeded()));
        assertThat(run.rejected()).isBetween(order.packs() / 100, order.packs() * 35 / 1000);
        assertThat(run.commissioned()).hasSize(order.packs() + run.destroyed().size());
    }

    @Test
    void packsEveryGoodPackOnce() {
        PackagingRun run = PackagingRun.print(order, serials(order.serialsNeeded()));
        List<PackagingRun.Packed> cases = run.cases(serials(order.cases()));
        assertThat(cases.stream().flatMap(one -> one.children().stream()))
                .hasSize(order.packs())
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(run.destroyed());
        assertThat(run.pallets(cases, serials(order.pallets()))).hasSize(order.pallets());
    }

    @Test
    void sameSeedRejectsTheSamePacks() {
        List<String> serials = serials(order.serialsNeeded());
        assertThat(PackagingRun.print(order, serials).destroyed())
                .isEqualTo(PackagingRun.print(order, serials).destroyed());
    }

    @Test
    void stopsWhenSerialsRunOut() {
        assertThatThrownBy(() -> PackagingRun.print(order, serials(10)))
                .hasMessage("The line ran out of serial numbers");
    }

    @Test
    void reportsInXmlThatCanBeRead() throws Exception {
        PackagingRun run = PackagingRun.print(order, serials(order.serialsNeeded()));
        byte[] xml = new EpcisReport(order, OffsetDateTime.parse("2026-11-23T08:00:00+01:00"))
                .commission(run.commissioned())
                .destroy(run.destroyed())
                .document();
        Document document =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        assertThat(document.getElementsByTagName("epc").getLength())
                .isEqualTo(run.commissioned().size() + run.destroyed().size());
        assertThat(document.getElementsByTagName("eventTimeZoneOffset").item(0).getTextContent())
                .isEqualTo("+01:00");
    }

    @Test
    void writesUrnsAsTheTagDataStandardHasThem() {
        assertThat(Urn.sgtin("09506000134352", "9506000", "A/1")).isEqualTo("urn:epc:id:sgtin:9506000.013435.A%2F1");
        assertThat(Urn.sscc("195060000000000015", "9506000")).isEqualTo("urn:epc:id:sscc:9506000.1000000001");
    }

    private static List<String> serials(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format("S%09d", i))
                .toList();
    }
}
