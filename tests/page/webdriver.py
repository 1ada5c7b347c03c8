"""Drives Chromium through chromedriver's plain HTTP interface: no package beyond Python's own."""
import json
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request


def find_browser():
    """(browser, driver), or nothing where one of them is not installed."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    driver = shutil.which("chromedriver")
    return (browser, driver) if browser and driver else None


class Browser:
    def __init__(self, browser, driver, width=1280, height=900):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.profile = tempfile.mkdtemp()
        self.process = subprocess.Popen([driver, f"--port={self.port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.session = ""
        try:
            self._wait()
            arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                         f"--user-data-dir={self.profile}", f"--window-size={width},{height}"]
            options = {"binary": browser, "args": arguments}
            answer = self._call("POST", "/session", {"capabilities": {"alwaysMatch": {
                "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}}})
            self.session = "/session/" + answer["sessionId"]
        except Exception:
            self.quit()
            raise

    def _wait(self):
        for _ in range(200):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/status", timeout=5)
                return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError("chromedriver does not answer")

    def _call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", method=method, data=data,
                                         headers={"Content-Type": "application/json"})
        try:
            return json.loads(urllib.request.urlopen(request, timeout=120).read())["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(error.read().decode()[:500]) from None

    def open(self, url):
        self._call("POST", self.session + "/url", {"url": url})

    def run(self, script, *arguments):
        """The value that the script returns."""
        return self._call("POST", self.session + "/execute/sync", {"script": script, "args": list(arguments)})

    def element(self, selector):
        found = self._call("POST", self.session + "/element", {"using": "css selector", "value": selector})
        return list(found.values())[0]

    def click(self, selector):
        self._call("POST", f"{self.session}/element/{self.element(selector)}/click", {})

    def type(self, selector, text):
        self._call("POST", f"{self.session}/element/{self.element(selector)}/value", {"text": text})

    def log(self):
        return self._call("POST", self.session + "/se/log", {"type": "browser"})

    def quit(self):
        if self.session:
            try:
                self._call("DELETE", self.session)
            except (RuntimeError, OSError):
                pass
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)
