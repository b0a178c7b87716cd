import java.util.Map;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.data.web.PagedModel;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditController {
  private static final String ROWS = " from clientes_aud a join revinfo r on r.rev = a.rev ";
  private final JdbcTemplate jdbc;

  AuditController(JdbcTemplate jdbc) { this.jdbc = jdbc; }

  @GetMapping("/api/clientes/auditoria")
  @PreAuthorize("hasRole('AUDITOR')")
  PagedModel<Map<String, Object>> list(@PageableDefault(size = 50) Pageable page) {
    var rows = jdbc.queryForList(
        "select a.*, r.revtstmp, r.username" + ROWS + "order by a.rev desc, a.id desc limit ? offset ?",
        page.getPageSize(), page.getOffset());
    var total = jdbc.queryForObject("select count(*)" + ROWS, Long.class);
    return new PagedModel<>(new PageImpl<>(rows, page, total == null ? 0 : total));
  }
}
