package org.medseal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.medseal.masterdata.LotRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.Page;
import org.medseal.trace.LotService;

/** The lots, the last opened first. */
@Named
@RequestScoped
public class LotsPage {
    @Inject
    private MasterDataService masterData;

    @Inject
    private LotService counted;

    private final Paging paging = new Paging();
    private List<LotLine> lines = List.of();

    public void load() {
        Page<LotRow> page = masterData.listNewestLots(paging.listing());
        paging.took(page);
        lines = LotLine.of(page.items(), masterData, counted);
    }

    public Paging getPaging() {
        return paging;
    }

    public List<LotLine> getLines() {
        return lines;
    }
}
