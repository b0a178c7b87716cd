# The versions of records.rb as JSON.
#
#   ruby server.rb PORT DATABASE
#
# Serves GET /versions?page=1&per_page=20 (newest first) as { rows, next, total }, which `trilha/sources/paper-trail` reads row by row.
require "webrick"
require_relative "records"

port = ARGV.fetch(0)
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
