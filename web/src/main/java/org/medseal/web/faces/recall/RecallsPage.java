package org.medseal.web.faces.recall;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.medseal.masterdata.Listing;
import org.medseal.masterdata.Page;
import org.medseal.recall.RecallRow;
import org.medseal.recall.RecallService;

/** The recalls, the last made first. */
@Named
@RequestScoped
public class RecallsPage {
    private static final int SIZE = 25;

    @Inject
    private RecallService recalls;

    private int number = 1;
    private Page<RecallRow> page;

    public void load() {
        page = recalls.list(new Listing(Math.max(number, 1) - 1, SIZE, null));
    }

    /** Counted from 1, as it stands in the address. */
    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    public Page<RecallRow> getPage() {
        return page;
    }

    public boolean isLater() {
        return page != null && page.total() > (long) number * SIZE;
    }
}
