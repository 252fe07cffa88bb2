package org.medseal.web.faces.recall;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.medseal.recall.CloseRecall;
import org.medseal.recall.RecallService;
import org.medseal.recall.RecallView;
import org.medseal.recall.StartRecall;

/** One recall: what it is about, who has how much, what came back; started and closed here. */
@Named
@ViewScoped
public class RecallPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String APPROVED = "approved";

    @Inject
    private RecallService recalls;

    private Integer id;
    private RecallView view;
    private String password;
    private String closeReason;

    public void load() {
        if (id != null) {
            view = recalls.get(id);
        }
    }

    public String start() {
        String given = password;
        password = null;
        recalls.start(id, new StartRecall(given, APPROVED));
        return again();
    }

    public String close() {
        recalls.close(id, new CloseRecall(closeReason));
        return again();
    }

    private String again() {
        return "/recall?faces-redirect=true&id=" + id;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public RecallView getView() {
        return view;
    }

    /** Recovered, accounted for, unknown; empty before the start. */
    public List<Outcome> getOutcomes() {
        return view == null || view.effectiveness() == null ? List.of() : Outcome.of(view.effectiveness());
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCloseReason() {
        return closeReason;
    }

    public void setCloseReason(String closeReason) {
        this.closeReason = closeReason;
    }
}
