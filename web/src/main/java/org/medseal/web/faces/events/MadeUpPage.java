package org.medseal.web.faces.events;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.medseal.epcis.EpcisWriter.Syntax;
import org.medseal.generator.GeneratedLots;
import org.medseal.generator.GeneratorService;
import org.medseal.generator.LotOrder;
import org.medseal.generator.LotPlan;
import org.medseal.generator.LotTally;
import org.medseal.generator.Mishap;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gtin;
import org.medseal.trace.events.EpcFormat;
import org.medseal.trace.events.EventForm;
import org.medseal.web.faces.Option;

/** Lots made up for tests and training, taken away as a document of events. Nothing of them is kept. */
@Named
@RequestScoped
public class MadeUpPage {
    private static final int BUFFER = 1 << 16;

    @Inject
    private GeneratorService generator;

    @Inject
    private Clock clock;

    @Inject
    private FacesContext faces;

    private Gtin gtin;
    private CompanyPrefix companyPrefix;
    private Long seed;
    private LocalDate start;
    private Integer lots;
    private Integer packs;
    private Integer packsPerCase;
    private Integer casesPerPallet;
    private List<String> mishaps = List.of();
    private LotTally tally;

    @PostConstruct
    void fill() {
        LotPlan usual = LotOrder.usual(clock.instant());
        gtin = usual.gtin();
        companyPrefix = usual.companyPrefix();
        seed = usual.seed();
        start = LocalDate.ofInstant(usual.start(), ZoneOffset.UTC);
        lots = usual.size().lots();
        packs = usual.size().packs();
        packsPerCase = usual.size().packsPerCase();
        casesPerPallet = usual.size().casesPerPallet();
    }

    /** Says how much it will be. */
    public void count() {
        tally = wanted().tally();
    }

    public void takeXml12() throws IOException {
        take("made-up-1.2.xml", "application/xml", Syntax.XML_1_2);
    }

    public void takeXml20() throws IOException {
        take("made-up-2.0.xml", "application/xml", Syntax.XML_2_0);
    }

    public void takeJson() throws IOException {
        take("made-up.jsonld", "application/ld+json", Syntax.JSON_LD_2_0);
    }

    /** What is refused is refused before anything is sent; from then on each event is sent as it is made up. */
    private void take(String name, String type, Syntax syntax) throws IOException {
        GeneratedLots made = wanted();
        EventForm form = EventForm.of(syntax, EpcFormat.ALWAYS_EPC_URN);
        OutputStream out = new BufferedOutputStream(Attachment.begin(faces, name, type), BUFFER);
        made.writeTo(out, form.syntax(), form.words());
        out.flush();
    }

    private GeneratedLots wanted() {
        Set<Mishap> wrong = mishaps.stream().map(Mishap::valueOf).collect(Collectors.toSet());
        return generator.generate(new LotOrder(
                gtin,
                companyPrefix,
                seed,
                start == null ? null : start.atStartOfDay(ZoneOffset.UTC).toInstant(),
                lots,
                packs,
                packsPerCase,
                casesPerPallet,
                wrong));
    }

    /** Null where what is wanted cannot be made up. */
    public LotTally getTally() {
        return tally;
    }

    public List<Option> getAllMishaps() {
        return Option.of("mishap", Arrays.asList(Mishap.values()));
    }

    public Gtin getGtin() {
        return gtin;
    }

    public void setGtin(Gtin gtin) {
        this.gtin = gtin;
    }

    public CompanyPrefix getCompanyPrefix() {
        return companyPrefix;
    }

    public void setCompanyPrefix(CompanyPrefix companyPrefix) {
        this.companyPrefix = companyPrefix;
    }

    public Long getSeed() {
        return seed;
    }

    public void setSeed(Long seed) {
        this.seed = seed;
    }

    public LocalDate getStart() {
        return start;
    }

    public void setStart(LocalDate start) {
        this.start = start;
    }

    public Integer getLots() {
        return lots;
    }

    public void setLots(Integer lots) {
        this.lots = lots;
    }

    public Integer getPacks() {
        return packs;
    }

    public void setPacks(Integer packs) {
        this.packs = packs;
    }

    public Integer getPacksPerCase() {
        return packsPerCase;
    }

    public void setPacksPerCase(Integer packsPerCase) {
        this.packsPerCase = packsPerCase;
    }

    public Integer getCasesPerPallet() {
        return casesPerPallet;
    }

    public void setCasesPerPallet(Integer casesPerPallet) {
        this.casesPerPallet = casesPerPallet;
    }

    public List<String> getMishaps() {
        return mishaps;
    }

    public void setMishaps(List<String> mishaps) {
        this.mishaps = mishaps == null ? List.of() : List.copyOf(mishaps);
    }
}
