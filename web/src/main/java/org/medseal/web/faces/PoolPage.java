package org.medseal.web.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.medseal.gs1.Gtin;
import org.medseal.masterdata.MasterDataService;
import org.medseal.serials.PoolStatus;
import org.medseal.serials.SerialService;
import org.medseal.web.faces.lists.Lists;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** One product's pool: how far it reaches, how hard a number is to guess, who asked last. */
@Named
@ViewScoped
public class PoolPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LATEST = 10;
    private static final double LONG_DAYS = 3652;

    @Inject
    private SerialService serials;

    @Inject
    private MasterDataService masterData;

    @Inject
    private Lists lists;

    private Gtin gtin;
    private PoolStatus pool;
    private String product;
    private String why;

    public void load() {
        if (gtin == null) {
            return;
        }
        pool = serials.poolStatus(gtin);
        product = Names.product(gtin, masterData);
        lists.openTop("serial-requests", LATEST, Map.of("gtin", gtin.toString()));
    }

    public void rotate() throws IOException {
        serials.rotateKey(gtin, why);
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        Messages.addGlobalInfo(Texts.get("pool.rotated"));
        Faces.redirect("pool.xhtml?gtin=%s", gtin);
    }

    public String getAlphabet() {
        return Texts.get("alphabet." + pool.alphabet());
    }

    public String getCover() {
        return cover(pool);
    }

    static String cover(PoolStatus pool) {
        if (pool.daysOfCover() == null) {
            return Texts.get("pool.cover.unknown");
        }
        return pool.daysOfCover() > LONG_DAYS
                ? Texts.get("pool.cover.long")
                : Texts.get(
                        "pool.cover.days",
                        NumberFormat.getIntegerInstance(Locale.ENGLISH).format(pool.daysOfCover()));
    }

    public String getGuess() {
        return guess(pool);
    }

    static String guess(PoolStatus pool) {
        return pool.guessProbability() == 0
                ? Texts.get("pool.guess.none")
                : Texts.get(
                        "pool.guess.one",
                        NumberFormat.getIntegerInstance(Locale.ENGLISH).format(1 / pool.guessProbability()));
    }

    public Picture getUse() {
        return Picture.of(List.of(
                new Picture.Slice(Texts.get("pool.use.issued"), pool.issued(), "info"),
                new Picture.Slice(Texts.get("pool.use.excluded"), pool.excluded(), "warn"),
                new Picture.Slice(Texts.get("pool.use.left"), pool.left(), "ok")));
    }

    public Gtin getGtin() {
        return gtin;
    }

    public void setGtin(Gtin gtin) {
        this.gtin = gtin;
    }

    public PoolStatus getPool() {
        return pool;
    }

    public String getProduct() {
        return product;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
