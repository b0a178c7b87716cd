# ActiveRecord with PaperTrail and JSON columns in one file: a model, a few edits, and its versions as JSON.
#
#   ruby server.rb PORT DATABASE
#
# Serves GET /versions?page=1&per_page=20 (newest first) as { rows, next, total }, which `trilha/sources/paper-trail` reads row by row.
require "active_record"
require "json"
require "webrick"
require "paper_trail"

port, database = ARGV
ActiveRecord::Base.establish_connection(adapter: "sqlite3", database: database)
ActiveRecord.default_timezone = :utc if ActiveRecord.respond_to?(:default_timezone=)

unless ActiveRecord::Base.connection.table_exists?(:versions)
  ActiveRecord::Schema.verbose = false
  ActiveRecord::Schema.define do
    create_table(:cobrancas) do |t|
      t.string :situacao
      t.decimal :valor, precision: 10, scale: 2
      t.json :dados
      t.datetime :pago_em
    end
    create_table(:versions) do |t|
      t.string :item_type, null: false
      t.bigint :item_id, null: false
      t.string :event, null: false
      t.string :whodunnit
      t.json :object
      t.json :object_changes
      t.datetime :created_at, precision: 6
    end
  end
end

class Cobranca < ActiveRecord::Base
  has_paper_trail
end

if PaperTrail::Version.count.zero?
  moment = Time.utc(2026, 2, 17, 12, 0, 0)
  stamp = ->(item) { item.versions.last&.update_columns(created_at: moment += 420) }
  24.times do |number|
    PaperTrail.request.whodunnit = number.even? ? "Ana Souza <ana@example.com>" : "gid://crm/Usuario/2"
    cobranca = Cobranca.create!(situacao: "aberta", valor: "19.99", dados: { origem: { canal: "site" } })
    stamp.(cobranca)
    cobranca.update!(situacao: "paga", pago_em: Time.utc(2026, 2, 18, 3, 0, 0))
    stamp.(cobranca)
    PaperTrail.request.whodunnit = nil
    cobranca.update!(valor: "25.50", dados: { origem: { canal: "loja" } })
    stamp.(cobranca)
    next unless (number % 6).zero?

    cobranca.destroy!
    stamp.(cobranca)
  end
end

server = WEBrick::HTTPServer.new(Port: port.to_i, BindAddress: "127.0.0.1", Logger: WEBrick::Log.new(File::NULL), AccessLog: [])
server.mount_proc("/pronto") { |_request, response| response.body = "ok" }
server.mount_proc("/versions") do |request, response|
  unless request.query.fetch("page", "1").match?(/\A[1-9]\d{0,8}\z/)
    response.status = 400
    response["Content-Type"] = "application/json"
    response.body = { error: "page must be a number from 1" }.to_json
    next
  end
  page = request.query.fetch("page", "1").to_i
  size = request.query["per_page"].to_i.clamp(1, 200)
  newest = PaperTrail::Version.order(created_at: :desc, id: :desc)
  rows = newest.offset((page - 1) * size).limit(size).map(&:attributes)
  response["Content-Type"] = "application/json"
  response.body = { rows: rows, next: rows.length == size ? page + 1 : nil, total: PaperTrail::Version.count }.to_json
end
trap("TERM") { server.shutdown }
trap("INT") { server.shutdown }
server.start
